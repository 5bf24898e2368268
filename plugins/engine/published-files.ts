import { copyFileSync, mkdirSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { dirname, join, resolve, sep } from 'node:path'

/** The bytes of a file of the project; undefined when it is not there, no file, or leads out. */
export function readBytes(root: string, path: string): Uint8Array | undefined {
  const file = fileInside(root, path)
  return file === undefined ? undefined : readFileSync(file)
}

/** Copies files of the project into a folder, each to a path of its own. */
export function copyFiles(root: string, folder: string, paths: ReadonlyMap<string, string>): void {
  for (const [from, to] of paths) {
    const file = fileInside(root, from)
    if (file === undefined) continue
    mkdirSync(dirname(join(folder, to)), { recursive: true })
    copyFileSync(file, join(folder, to))
  }
}

function fileInside(root: string, path: string): string | undefined {
  const base = realpathSync(resolve(root))
  try {
    const file = realpathSync(resolve(base, path))
    return file.startsWith(base + sep) && statSync(file).isFile() ? file : undefined
  } catch {
    return undefined
  }
}
