import { existsSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { makeFolder, makeTemporaryFolder } from '../made-folder.ts'

/** A folder of its own below the machine's folder for temporary files. */
export interface TemporaryFolder {
  /** The folder that stands for the top of the repository. */
  readonly top: string
  /** Writes a file below `top`. */
  put(path: string, bytes: Uint8Array): void
  remove(): void
}

/**
 * Makes an empty folder that stands for the repository of the project at `root`, which lies at
 * `prefix` in it. Above and in it are the packages that the project would find, each folder of them
 * as a link to the one that is there.
 */
export function openTemporaryFolder(root: string, prefix: string): TemporaryFolder {
  const base = realpathSync(makeTemporaryFolder('config'))
  const within = prefix.split('/').filter((step) => step !== '')
  const above = ancestors(realpathSync(resolve(root)))
  const outer = above.slice(0, above.length - within.length).map((_, at) => String(at))
  const steps = [...outer, ...within]
  for (const [at, folder] of above.entries()) {
    const copy = join(base, ...steps.slice(0, at + 1))
    makeFolder(copy)
    const packages = join(folder, 'node_modules')
    if (existsSync(packages)) symlinkSync(packages, join(copy, 'node_modules'), 'junction')
  }
  const top = join(base, ...outer)
  return {
    top,
    put: (path, bytes) => put(join(top, path), bytes),
    remove: () => rmSync(base, { recursive: true, force: true }),
  }
}

/** Returns the folder and all above it, the outermost first. */
function ancestors(folder: string): readonly string[] {
  const above = dirname(folder)
  return above === folder ? [folder] : [...ancestors(above), folder]
}

function put(path: string, bytes: Uint8Array): void {
  makeFolder(dirname(path))
  writeFileSync(path, bytes)
}
