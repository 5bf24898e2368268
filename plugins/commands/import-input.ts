import { basename, dirname, join, resolve } from 'node:path'
import { decodeText } from '../documents/text/decoding.ts'
import type { ImportInput } from '../imports/model/imported.ts'
import { isFolder, isThere, namesIn, readBytes } from '../outside/files/disk.ts'

/**
 * Reads the file to import, or the file of that name in a folder. Throws when it cannot be read.
 */
export function readImportInput(path: string, file: string): ImportInput {
  const source = resolve(isFolder(path) ? join(path, file) : path)
  const name = basename(source)
  if (!isThere(source)) throw new Error(`Cannot find \`${name}\` in \`${dirname(source)}\`.`)
  const decoded = decodeText(readBytes(source))
  if ('fault' in decoded) throw new Error(`Cannot read \`${name}\`: ${decoded.fault.message}`)
  return { name, text: decoded.text, namesIn: (folder) => namesIn(join(dirname(source), folder)) }
}
