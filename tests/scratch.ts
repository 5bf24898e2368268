import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { onTestFinished } from 'vitest'

/** Writes files, by path, to a folder that is removed after the test. */
export function scratchProject(
  files: Readonly<Record<string, string | Uint8Array>>,
  atEnd: (remove: () => void) => void = onTestFinished,
): string {
  return filled(mkdtempSync(join(tmpdir(), 'milepost-')), files, atEnd)
}

/** A project in which Milepost is installed. Its configuration imports the code that is tested. */
export function projectWith(files: Readonly<Record<string, string>>): string {
  const config = pathToFileURL('plugins/config.ts').href
  return scratchProject({
    ...files,
    'node_modules/milepost/package.json':
      '{ "type": "module", "exports": { "./config": "./config.js" } }',
    'node_modules/milepost/config.js': `export * from '${config}'\n`,
  })
}

/**
 * Writes files to a folder inside this repository that is removed after the test. Sites need it
 * that link the packages of this repository: Astro takes a linked module for one of the site where
 * the two share no folder but `/`.
 */
export function scratchSite(files: Readonly<Record<string, string | Uint8Array>>): string {
  mkdirSync('.scratch', { recursive: true })
  return filled(mkdtempSync(resolve('.scratch/milepost-')), files, onTestFinished)
}

function filled(
  root: string,
  files: Readonly<Record<string, string | Uint8Array>>,
  atEnd: (remove: () => void) => void,
): string {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  atEnd(() => rmSync(root, { recursive: true, force: true }))
  return root
}
