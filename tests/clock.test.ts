import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { filesBelow } from '../plugins/outside/files/folder-files.ts'

const FILES = ['plugins', 'src'].flatMap((folder) =>
  filesBelow(folder, /\.(?:ts|astro|mjs)$/).map((path) => join(folder, path)),
)

test('one function reads the day of the machine; others read the clock for the age of a file', () => {
  expect(filesWith(/new Date\(\)|Date\.now\(\)/)).toEqual([
    'plugins/astro/unchanged/unchanged-site.ts',
    'plugins/cli/pins-update.ts',
    'plugins/outside/files/held-lock.ts',
    'plugins/outside/files/whole-file.ts',
    'plugins/outside/machine-day.ts',
    'plugins/outside/trimmed-cache.ts',
  ])
})

test('the day is asked for where a run begins, and nowhere else', () => {
  expect(filesWith(/\bmachineDay\b/)).toEqual([
    'plugins/astro/content/content.ts',
    'plugins/astro/options.ts',
    'plugins/astro/site/site.ts',
    'plugins/cli/check.ts',
    'plugins/cli/lsp.ts',
    'plugins/cli/mcp.ts',
    'plugins/cli/options/global-options.ts',
    'plugins/engine/linked-project.ts',
    'plugins/outside/machine-day.ts',
  ])
})

function filesWith(pattern: RegExp): readonly string[] {
  return FILES.filter((path) => pattern.test(readFileSync(path, 'utf8')))
}
