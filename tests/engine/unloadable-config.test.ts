import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, symlinkSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { importConfig } from '../../plugins/engine/load-config.ts'
import { scratchProject } from '../scratch.ts'

const MAIN = resolve('build/cli/main.js')
const MODULE = { 'package.json': '{ "type": "module" }' }

/** Node itself imports the configuration, and says what it has against it. */
function fault(files: Readonly<Record<string, string>>): string {
  const root = scratchProject({ 'content/people.yaml': 'ana: { name: Ana }\n', ...files })
  const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, 'check'], {
    cwd: root,
    encoding: 'utf8',
  })
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
  return stderr.split('\n').find((line) => line.startsWith('milepost:')) ?? stderr
}

test.each([
  [
    'a package of the old sort',
    { 'package.json': '{ "type": "commonjs" }', 'milepost.config.ts': 'export default {}' },
    'Cannot load the configuration `milepost.config.ts`, line 1: Node takes it for CommonJS; write `"type": "module"` into `package.json`, or call it `milepost.config.mjs`.',
  ],
  [
    'a package that is not installed',
    { ...MODULE, 'milepost.config.ts': "import { x } from 'nowhere/config'\nexport default x" },
    'Cannot load the configuration `milepost.config.ts`: it imports `nowhere`, which cannot be found; correct the import, or install it.',
  ],
  [
    'a file that is not there',
    { ...MODULE, 'milepost.config.ts': "import { x } from './kinds/x.ts'\nexport default x" },
    'Cannot load the configuration `milepost.config.ts`: it imports `kinds/x.ts`, which cannot be found; correct the import, or install it.',
  ],
  [
    'a slip of the pen',
    { ...MODULE, 'milepost.config.ts': 'export default {\n  rules: {\n}' },
    "Cannot load the configuration `milepost.config.ts`, line 3: Expected ',', got '<eof>'.",
  ],
  [
    'TypeScript that is more than types',
    { ...MODULE, 'milepost.config.ts': 'enum A { B }\nexport default {}' },
    'Cannot load the configuration `milepost.config.ts`, line 1: TypeScript enum is not supported in strip-only mode.',
  ],
  [
    'code that throws',
    { 'milepost.config.mjs': '\nthrow new Error("No luck.\\nNone at all.")' },
    'Cannot load the configuration `milepost.config.mjs`, line 2: No luck.',
  ],
  [
    'code that throws what is no error',
    { 'milepost.config.mjs': 'throw "up"' },
    'Cannot load the configuration `milepost.config.mjs`: it throws `up`.',
  ],
  [
    'nothing exported',
    { 'milepost.config.mjs': 'export const config = {}' },
    'Cannot find a default export in `milepost.config.mjs`; write `export default { … }`.',
  ],
  [
    'a name that nothing is read from',
    { 'milepost.config.mts': 'export default {}' },
    'Cannot read the configuration `milepost.config.mts`: it must be called `milepost.config.ts`, `milepost.config.mjs` or `milepost.config.js`.',
  ],
])('%s', (_, files, expected) => {
  expect(fault(files)).toBe(`milepost: ${expected}`)
})

test.each<[string, (path: string) => void]>([
  ['a folder', (path) => mkdirSync(path)],
  ['a pipe', (path) => void execFileSync('mkfifo', [path])],
  ['a link to a device', (path) => symlinkSync('/dev/zero', path)],
])('%s is not read as a configuration', async (_, make) => {
  const root = scratchProject({ 'content/people.yaml': '' })
  const path = join(root, 'milepost.config.ts')
  make(path)
  await expect(importConfig(path, root)).rejects.toThrow(
    'Cannot load the configuration `milepost.config.ts`: it is not a file, but a folder or a pipe.',
  )
})
