import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'

/** Says whether a file holds exactly this content. */
export function holdsExactly(root: string, path: string, content: string | Uint8Array): boolean {
  try {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content
    return readFileSync(resolve(root, path)).equals(bytes)
  } catch {
    return false
  }
}
