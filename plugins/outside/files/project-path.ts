import { lstatSync, realpathSync } from 'node:fs'
import { dirname, relative, resolve, sep } from 'node:path'
import { code } from '../../basics/wording.ts'

/**
 * Returns the real path of a file of a project, for reading. Returns undefined when it is missing
 * or leads out of `base`, the real path of the project.
 */
export function realPath(base: string, path: string): string | undefined {
  const file = resolve(base, path)
  if (!isBelow(base, file)) return undefined
  try {
    const real = realpathSync(file)
    return isBelow(base, real) ? real : undefined
  } catch {
    return undefined
  }
}

/**
 * Returns the path of a file if there is no symbolic link on the way to it, and undefined
 * otherwise.
 */
export function plainPath(base: string, path: string): string | undefined {
  const real = realPath(base, path)
  return real === resolve(base, path) ? real : undefined
}

/**
 * Returns the path of a file of a project, for writing. Throws when it is outside the project or
 * behind a symbolic link.
 */
export function ownPath(base: string, path: string): string {
  const file = resolve(base, path)
  if (!isBelow(base, file)) throw new Error('it is outside the project')
  for (let step = file; step !== base; step = dirname(step)) {
    if (isLink(step)) throw new Error(`${code(relative(base, step))} ${LINK}`)
  }
  return file
}

export function isBelow(folder: string, file: string): boolean {
  return file.startsWith(folder.endsWith(sep) ? folder : folder + sep)
}

const LINK = 'is a symbolic link and nothing is written through one'

function isLink(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false
}
