import { lstatSync, type Stats } from 'node:fs'
import { isAbsolute, join, posix } from 'node:path'
import type { Finding } from '../../basics/finding.ts'
import { FILE_START } from '../../basics/place.ts'
import { code } from '../../basics/wording.ts'
import { BESIDE_DOCUMENTS, LISTED } from './source.ts'
import { SOURCE_RULES } from './source-rules.ts'

/**
 * Makes the finding about a symbolic link, which is never followed. A text that leads to another
 * text of the project, which is not hidden, is a warning: data and folders would be missed without
 * a word. `target` is what the link says, where that is known.
 */
export function symbolicLink(path: string, target?: string): Finding {
  const isInside = MARKDOWN.test(path) && target !== undefined && leadsInside(path, target)
  return {
    rule: 'symbolic-link',
    severity: isInside ? 'warning' : SOURCE_RULES['symbolic-link'].severity,
    message: `Unexpected symbolic link ${code(path)}; put there what it leads to.`,
    file: path,
    place: FILE_START,
    help: 'A link can lead out of the project and publish what nobody meant to publish.',
  }
}

const MARKDOWN = /\.mdx?$/i

/**
 * Says whether a link is of no interest: nothing would be read from it or shown of it, and it leads
 * to another file of the project, as a code host shows it. `isFile` is asked for what it leads to.
 */
export function isHarmlessLink(
  path: string,
  target: string | undefined,
  isFile: (path: string) => boolean,
): boolean {
  if (target === undefined || LISTED.test(path) || BESIDE_DOCUMENTS.test(path)) return false
  return leadsInside(path, target) && isFile(posix.join(posix.dirname(path), target))
}

function leadsInside(path: string, target: string): boolean {
  const steps = posix.join(posix.dirname(path), target).split('/')
  return !isAbsolute(target) && !steps.some((step) => step.startsWith('.'))
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
  return statOf(path)?.isSymbolicLink() ?? false
}

function statOf(path: string): Stats | undefined {
  try {
    return lstatSync(path)
  } catch {
    return undefined
  }
}
