import { existsSync, linkSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { enumerate } from '../basics/wording.ts'

/**
 * Writes all of these files or none of them, and never over one that is there. They are written
 * aside first and then put in their places; what was put is taken back when one cannot be.
 */
export function writeNewFiles(
  folder: string,
  files: readonly { readonly path: string; readonly text: string }[],
): void {
  const taken = files.filter(({ path }) => existsSync(join(folder, path)))
  if (taken.length > 0) throw new Error(`Nothing was written: ${there(taken)} already there.`)
  mkdirSync(folder, { recursive: true })
  const aside = mkdtempSync(join(folder, '.import-'))
  const placed: string[] = []
  try {
    for (const [at, { text }] of files.entries()) writeFileSync(join(aside, String(at)), text)
    for (const [at, { path }] of files.entries()) {
      const place = join(folder, path)
      mkdirSync(dirname(place), { recursive: true })
      linkSync(join(aside, String(at)), place)
      placed.push(place)
    }
  } catch (cause) {
    for (const place of placed) rmSync(place, { force: true })
    throw new Error('Nothing was written: one of the files could not be.', { cause })
  } finally {
    rmSync(aside, { recursive: true, force: true })
  }
}

const MOST_SHOWN = 8

function there(taken: readonly { readonly path: string }[]): string {
  const shown = taken.slice(0, MOST_SHOWN).map(({ path }) => `\`${path}\``)
  const rest = taken.length - shown.length
  const all = rest > 0 ? [...shown, `${rest} more`] : shown
  return `${enumerate(all, 'and')} ${taken.length === 1 ? 'is' : 'are'}`
}
