import type { Reporter, SerializedError, TestModule } from 'vitest/node'

/** Ends a test run with one plain line that any reader of logs understands. */
export class SummaryReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly SerializedError[]): void {
    console.log(`\n${summaryOf(modules, errors.length)}`)
  }
}

/**
 * Counts results. A file that could not be loaded, and an error outside a test, are failures too.
 */
function summaryOf(modules: readonly TestModule[], errors: number): string {
  const states = modules.flatMap((module) => {
    const tests = [...module.children.allTests()].map((test) => test.result().state)
    return module.state() === 'failed' && !tests.includes('failed') ? [...tests, 'failed'] : tests
  })
  const count = (...wanted: string[]) => states.filter((state) => wanted.includes(state)).length
  const counts = `${count('passed')} passed, ${count('failed') + errors} failed`
  return `${counts}, ${count('skipped', 'pending')} skipped`
}
