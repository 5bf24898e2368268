import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { type RunnerTask, type RunnerTestCase, type RunnerTestFile, TestRunner } from 'vitest'
import { Notes, Switches } from './mutant-switches.ts'

/**
 * Runs each test once without a change, and then once with each change that it reached and that no
 * test before it has noticed. A change that counts while code loads or in a hook, or whose result
 * the code keeps, does not show in this way: for each of these, it loads the tests again.
 */
const notes = new Notes(process.env['MUTANT_NOTES'] ?? '')
/** Tests that take longer wait until a later turn, in which fewer changes are left. */
const longest = Number(process.env['MUTANT_LONGEST'])
const isLastTurn = longest === Number.POSITIVE_INFINITY
const switches = new Switches()
Object.assign(globalThis, { __mutants: switches })
/** A test that takes longer than this is not run again only to see whether a change did harm. */
const LONG_MS = 700
const LEAST_STEPS = 1_000_000
const stray = { errors: 0 }
process.on('unhandledRejection', () => {
  stray.errors += 1
})

interface Inner {
  moduleRunner: { evaluatedModules: { idToModuleMap: Map<string, LoadedModule> } }
  _otel: unknown
}

interface LoadedModule {
  promise: unknown
  exports: unknown
  evaluated: boolean
  readonly importers: Set<string>
}

export default class MutantRunner extends TestRunner {
  readonly #inFile = new Set<number>()
  /** Changes that only show when the code loads again. */
  readonly #kept = new Set<number>()
  #isBroken = false

  async runTask(test: RunnerTestCase): Promise<void> {
    this.#keep(this.#collect())
    const before = performance.now()
    switches.steps = 0
    const failure = await this.#failureOf(test)
    if (failure) {
      if (!this.#isBroken) this.#startAgain(test, failure)
      throw failure
    }
    const took = performance.now() - before
    switches.mostSteps = Math.max(LEAST_STEPS, 50 * switches.steps)
    if (took > longest) return this.#keep(this.#collect())
    const reached = this.#collect()
    const left = reached.filter((mutant) => this.#isLeft(mutant, test))
    if (left.length > 0 && (await this.#failureOf(test))) return this.#keep(left)
    const again = new Set(this.#collect())
    this.#keep(left.filter((mutant) => !again.has(mutant)))
    for (const mutant of left) {
      if (this.#isBroken) return
      if (await this.#isNoticed(test, mutant)) {
        notes.write({ at: 'kill', mutant, test: nameOf(test) })
        if (took < LONG_MS && (await this.#failureOf(test))) this.#startAgain(test)
      }
    }
  }

  override async onAfterRunFiles(files: RunnerTestFile[]): Promise<void> {
    this.#keep(this.#collect())
    const path = files[0]?.filepath ?? ''
    notes.write({ at: 'reach', mutants: [...this.#inFile] })
    if (!this.#isBroken && isLastTurn) {
      const start = await startTests()
      for (const mutant of this.#kept) {
        if (notes.killed.has(mutant) || notes.tried.has(`${mutant} ${path}`)) continue
        notes.write({ at: 'try', mutant, test: path })
        const by = await this.#freshRun(start, path, mutant)
        if (by) notes.write({ at: 'kill', mutant, test: by })
      }
    }
    super.onAfterRunFiles(files)
  }

  #keep(mutants: readonly number[]): void {
    for (const mutant of mutants) this.#kept.add(mutant)
  }

  #isLeft(mutant: number, test: RunnerTestCase): boolean {
    return !notes.killed.has(mutant) && !notes.tried.has(`${mutant} ${nameOf(test)}`)
  }

  #startAgain(test: RunnerTestCase, failure?: unknown): void {
    this.#isBroken = true
    if (failure) notes.write({ at: 'fail', test: nameOf(test), why: String(failure) })
    notes.write({ at: 'restart', test: nameOf(test) })
  }

  /** Returns the changes whose places were reached, and forgets them. */
  #collect(): readonly number[] {
    const reached = [...switches.reached]
    switches.reached.clear()
    for (const mutant of reached) this.#inFile.add(mutant)
    return reached
  }

  async #isNoticed(test: RunnerTestCase, mutant: number): Promise<boolean> {
    notes.write({ at: 'try', mutant, test: nameOf(test) })
    switches.on = mutant
    switches.steps = 0
    const errors = stray.errors
    const failure = await this.#failureOf(test)
    switches.on = -1
    return failure !== undefined || stray.errors > errors
  }

  async #failureOf(test: RunnerTestCase): Promise<unknown> {
    try {
      this.onBeforeTryTask(test, { retry: 0, repeats: 0 })
      await TestRunner.getTestFn(test)?.()
      this.onAfterTryTask(test)
      return undefined
    } catch (error) {
      return error ?? new Error('A test threw nothing.')
    }
  }

  /** Loads a file of tests with a change, and tells which of them fails first. */
  async #freshRun(start: StartTests, path: string, mutant: number): Promise<string | undefined> {
    for (const [id, loaded] of this.#inner().moduleRunner.evaluatedModules.idToModuleMap) {
      if (!id.includes('/node_modules/')) forget(loaded)
    }
    const runner = new FirstFailure(this.config)
    Object.defineProperty(runner, 'moduleRunner', { value: this.#inner().moduleRunner })
    Object.assign(runner, { _otel: this.#inner()._otel })
    switches.on = mutant
    switches.steps = 0
    switches.mostSteps = 100 * LEAST_STEPS
    const files = await start([path], runner)
    switches.on = -1
    return runner.first ?? (files.some(hasFailed) ? path : undefined)
  }

  #inner(): Inner {
    return Object(this)
  }
}

/** Stops at the first test that fails. */
class FirstFailure extends TestRunner {
  first: string | undefined

  override async onBeforeRunTask(test: RunnerTask): Promise<void> {
    if (this.first !== undefined) test.mode = 'skip'
    await super.onBeforeRunTask(test)
  }

  override onAfterRunTask(test: RunnerTask): void {
    if (test.result?.state === 'fail') this.first ??= nameOf(test)
    super.onAfterRunTask(test)
  }
}

type StartTests = (paths: readonly string[], runner: TestRunner) => Promise<RunnerTestFile[]>

/** Vitest runs tests with this function. It is in one of its files, but not in its interface. */
async function startTests(): Promise<StartTests> {
  const folder = join(import.meta.dirname, '../node_modules/vitest/dist/chunks')
  const file = readdirSync(folder).find((name) => /^run\..*\.js$/.test(name)) ?? ''
  const all: Record<string, unknown> = await import(join(folder, file))
  const found: StartTests | undefined = Object.values(all).find(isStartTests)
  if (found === undefined) throw new Error('Vitest has no function `startTests`.')
  return found
}

function isStartTests(value: unknown): value is StartTests {
  return typeof value === 'function' && value.name === 'startTests'
}

function forget(loaded: LoadedModule): void {
  loaded.promise = undefined
  loaded.exports = undefined
  loaded.evaluated = false
  loaded.importers.clear()
}

function hasFailed(task: RunnerTask): boolean {
  return task.result?.state === 'fail' || ('tasks' in task && task.tasks.some(hasFailed))
}

function nameOf(test: RunnerTask): string {
  return `${test.file.name} > ${test.name} (${test.id})`
}
