import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const files = globSync('plugins/**/*.ts').map((file) => file.replaceAll('\\', '/'))

function filesWith(pattern: RegExp, under = 'plugins/'): readonly string[] {
  return files
    .filter((file) => file.startsWith(under) && pattern.test(readFileSync(file, 'utf8')))
    .toSorted()
}

test('streams of the process are written to in one file, one for protocols, and one that old versions of Node can read', () => {
  expect(files.length).toBeGreaterThan(300)
  expect(filesWith(/(?<!\.)\bconsole\.\w/)).toEqual(['plugins/cli/main.ts'])
  expect(filesWith(/process\.(stdout|stderr)|\b(stdout|stderr)\b.*= process\b/)).toEqual([
    // An editor reads it, and no terminal.
    'plugins/cli/terminal/own-output.ts',
    'plugins/cli/terminal/process-outside.ts',
    // It prints nothing, and waits for what is printed.
    'plugins/outside/written-output.ts',
  ])
})

test('a command prints values as safe JSON only', () => {
  expect(filesWith(/JSON\.stringify/, 'plugins/cli/')).toEqual([])
  expect(filesWith(/JSON\.stringify/, 'plugins/reports/')).toEqual([
    // It digests them.
    'plugins/reports/fingerprints.ts',
    'plugins/reports/safe-json.ts',
  ])
})

test('only reports and files go out as they are', () => {
  expect(filesWith(/terminal\.report\(/)).toEqual([
    // They print a report of the mistakes that an edit would make.
    'plugins/cli/edits/step.ts',
    'plugins/cli/edits/vote.ts',
    'plugins/cli/options/report.ts',
  ])
  expect(filesWith(/terminal\.bytes\(/)).toEqual(['plugins/cli/export.ts'])
})

test('the builder of sites logs through the same encoder', () => {
  expect(filesWith(/\blogger\.\w/, 'plugins/astro/')).toEqual(['plugins/astro/site-log.ts'])
})
