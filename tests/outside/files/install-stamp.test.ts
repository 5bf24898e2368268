import { linkSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { installStamp } from '../../../plugins/outside/files/install-stamp.ts'
import { scratchProject } from '../../scratch.ts'

const CODE = 'node_modules/milepost/build/main.js'
const MANIFEST = 'node_modules/milepost/package.json'
const PACKAGE = 'node_modules/mermaid/package.json'
const RECORD = 'node_modules/.package-lock.json'

const INSTALLED = {
  [CODE]: 'export const a = 1',
  [MANIFEST]: '{ "version": "1.0.0", "dependencies": { "mermaid": "1.0.0" } }',
  [PACKAGE]: '{ "version": "1.0.0" }',
  [RECORD]: '{}',
}

/** The time that npm gives to every file of every package, and another one. */
const OF_NPM = new Date('1985-10-26T08:15:00Z')
const LATER = new Date('2026-11-20T08:15:00Z')

interface Change {
  readonly files?: Readonly<Record<string, string>>
  /** The path of a file that was written later. */
  readonly later?: string
  /** True when another project has the same files. */
  readonly isShared?: boolean
}

/** Returns the stamp of an installation. */
function stampOf({ files = INSTALLED, later, isShared = false }: Change = {}): string {
  const root = scratchProject(files)
  for (const [at, path] of Object.keys(files).entries()) {
    const time = path === later ? LATER : OF_NPM
    utimesSync(join(root, path), time, time)
    if (isShared) linkSync(join(root, path), join(root, `shared-${at}`))
  }
  return installStamp(pathToFileURL(join(root, 'node_modules/milepost/build/')))
}

test('the same files have the same stamp, also those that another project shares', () => {
  expect(stampOf()).toBe(stampOf())
  expect(stampOf({ isShared: true })).toBe(stampOf())
})

const { [PACKAGE]: _, ...without } = INSTALLED

test.each<[what: string, change: Change]>([
  [
    'a package of another version',
    { files: { ...INSTALLED, [PACKAGE]: '{ "version": "1.0.1" }' } },
  ],
  ['no package', { files: without }],
  ['another version', { files: { ...INSTALLED, [MANIFEST]: '{ "version": "1.0.1" }' } }],
  ['code of another size', { files: { ...INSTALLED, [CODE]: 'export const a = 22' } }],
  ['code that was written later', { later: CODE }],
  ['packages that were installed again', { later: RECORD }],
])('%s has another stamp', (_what, change) => {
  expect(stampOf(change)).not.toBe(stampOf())
})
