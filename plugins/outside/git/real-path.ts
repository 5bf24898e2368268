import { realpathSync } from 'node:fs'

/** Returns the path of a file or folder without links, or undefined where it cannot be reached. */
export function realPath(path: string): string | undefined {
  try {
    return realpathSync(path)
  } catch {
    return undefined
  }
}
