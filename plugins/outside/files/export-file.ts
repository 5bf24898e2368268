import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'

/** Says whether a file holds exactly this content. */
export function holdsExactly(root: string, path: string, content: string | Uint8Array): boolean {
  try {
    return readFileSync(resolve(root, path)).equals(Buffer.from(content as string))
  } catch {
    return false
  }
}
