import { lstatSync } from 'node:fs'
import { join } from 'node:path'
import type { Finding } from '../../basics/finding.ts'
import { FILE_START } from '../../basics/place.ts'
import { code } from '../../basics/wording.ts'
import { SOURCE_RULES } from './source-rules.ts'

export function symbolicLink(path: string): Finding {
  return {
    rule: 'symbolic-link',
    severity: SOURCE_RULES['symbolic-link'].severity,
    message: `Unexpected symbolic link ${code(path)}; put there what it leads to.`,
    file: path,
    place: FILE_START,
    help: 'A link can lead out of the project and publish what nobody meant to publish.',
  }
}

/**
 * Returns a path from the project's root and every folder on the way to it, the outermost first.
 */
export function stepsOf(path: string): readonly string[] {
  const names = path.split('/').filter((name) => name !== '' && name !== '.')
  return names.map((_, at) => names.slice(0, at + 1).join('/'))
}

/**
 * Returns the first link on the way from a folder to a path below it. A junction of Windows is a
 * link too.
 */
export function linkOnTheWay(base: string, path: string): string | undefined {
  return stepsOf(path).find((step) => isLink(join(base, step)))
}

function isLink(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false
  } catch {
    return false
  }
}
