import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { decodeText } from '../documents/text/decoding.ts'
import type { ImportInput } from '../imports/model/imported.ts'

/** The file to import, or the one of that name in a folder. Throws when it cannot be read. */
export function readImportInput(path: string, file: string): ImportInput {
  const isFolder = existsSync(path) && statSync(path).isDirectory()
  const source = resolve(isFolder ? join(path, file) : path)
  const name = basename(source)
  if (!existsSync(source)) throw new Error(`Cannot find \`${name}\` in \`${dirname(source)}\`.`)
  const decoded = decodeText(readFileSync(source))
  if ('fault' in decoded) throw new Error(`Cannot read \`${name}\`: ${decoded.fault.message}`)
  return { name, text: decoded.text, namesIn: (folder) => namesIn(join(dirname(source), folder)) }
}

function namesIn(folder: string): readonly string[] | undefined {
  try {
    return readdirSync(folder)
  } catch {
    return undefined
  }
}
