import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** One digest of the names and the bytes of all files of a folder; `none` where it is not there. */
export function digestOf(folder: string): string {
  if (!existsSync(folder)) return 'none'
  const digest = createHash('sha256')
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => !entry.isDirectory())
  for (const path of files.map(({ parentPath, name }) => join(parentPath, name)).sort()) {
    digest
      .update(`${path.slice(folder.length)}\0`)
      .update(readFileSync(path))
      .update('\0')
  }
  return digest.digest('hex')
}
