import { basename, dirname, join, resolve } from 'node:path'
import { given } from '../basics/given.ts'
import { decodeText } from '../documents/text/decoding.ts'
import type {
  ImportContext,
  Imported,
  ImportFolder,
  ImportFormat,
  ImportInput,
  ImportNote,
} from '../imports/model/imported.ts'
import { isFolder, isThere, namesIn, readBytes } from '../outside/files/disk.ts'
import { filesBelow } from '../outside/files/folder-files.ts'
import { readDocumentFile } from '../outside/sources/document-file.ts'

/** Reads a file or a folder of another project in a format. Throws when it cannot be read. */
export async function runImport(
  format: ImportFormat,
  path: string,
  context: ImportContext,
): Promise<Imported> {
  if ('file' in format)
    return format.read({
      ...readImportInput(path, format.file),
      ...given({ handles: context.handles }),
    })
  return format.readFolder(readImportFolder(path, format), context)
}

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

/** Reads the files of a format in a folder. Throws when there is none. */
function readImportFolder(path: string, { files: wanted, help }: FolderFormat): ImportFolder {
  if (!isFolder(path)) throw new Error(`Cannot find the folder \`${path}\`.`)
  const files = new Map<string, string>()
  const unread: ImportNote[] = []
  for (const file of filesBelow(path, wanted)) {
    const read = readDocumentFile(join(path, file))
    if ('text' in read) files.set(file, read.text)
    else unread.push({ message: `Left out: ${read.fault.message}`, place: read.fault.place, file })
  }
  if (files.size + unread.length === 0) {
    throw new Error(`Cannot find a file of this format in \`${path}\`; it reads ${help}.`)
  }
  return { files, unread }
}

type FolderFormat = Extract<ImportFormat, { readonly files: RegExp }>
