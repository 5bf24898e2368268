import { mkdirSync, mkdtempSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { codeIn } from '../basics/cause.ts'
import { code } from '../basics/wording.ts'

/**
 * Makes a folder and those above it. Returns the outermost one that it made, or undefined when all
 * were there. Throws the error of the system. `mkdirSync` with `recursive` tries for ever where a
 * folder can never be made although the one above is there, as in `/proc` or behind a link to
 * nowhere.
 */
export function makeFolder(folder: string): string | undefined {
  try {
    mkdirSync(folder)
    return folder
  } catch (error) {
    if (codeIn(error) === 'EEXIST' && isFolder(folder)) return undefined
    const above = dirname(folder)
    if (codeIn(error) !== 'ENOENT' || above === folder || isFolder(above)) throw error
    const first = makeFolder(above)
    return makeFolder(folder) === undefined ? first : (first ?? folder)
  }
}

/**
 * Makes a new folder below the machine's folder for temporary files. Its name begins with `name`.
 */
export function makeTemporaryFolder(name: string): string {
  try {
    return mkdtempSync(join(tmpdir(), `milepost-${name}-`))
  } catch (cause) {
    throw new Error(`Cannot begin: ${noFileIn(tmpdir())}.`, { cause })
  }
}

/** Says why nothing can be written to the folder for temporary files, and the way out. */
export function noFileIn(folder: string): string {
  return `no file can be made in ${code(folder)}; let ${code('TMPDIR')} name a folder that you may write to`
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
}
