import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'

/** Writes a whole file or none: aside first, then renamed. */
export function writeWhole(root: string, path: string, content: string | Uint8Array): void {
  const file = resolve(root, path)
  const aside = `${file}.${process.pid}.tmp`
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(aside, content)
  renameSync(aside, file)
}

/** Whether a file holds exactly this. */
export function holdsExactly(root: string, path: string, content: string | Uint8Array): boolean {
  try {
    return readFileSync(resolve(root, path)).equals(Buffer.from(content as string))
  } catch {
    return false
  }
}
