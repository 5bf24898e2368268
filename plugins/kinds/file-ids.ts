import { isPortable, portableName } from '../documents/text/names.ts'

/**
 * Returns the function that gives a file its id: its name without its extension. Where documents
 * stand in many folders, a README or an index has the name of its folder, and a name that no address
 * can have is written as a portable one: `Working Mode.md` is `working-mode`.
 */
export function idReader({
  folder,
  files,
}: {
  readonly folder: string
  readonly files?: readonly string[]
}): (path: string) => string {
  return files !== undefined || folder === '.' ? idOfPath : idOfFile
}

/** Says whether ids are made of file names alone, among documents that stand in many folders. */
export function isNamedByFile({ idOf }: { idOf(path: string): string }): boolean {
  return idOf === idOfPath
}

function idOfPath(path: string): string {
  const own = idOfFile(path)
  const folder = path.split('/').at(-2)
  const id = folder !== undefined && /^(?:readme|index)$/.test(own) ? folder.toLowerCase() : own
  return isPortable(id) ? id : (portableName(id) ?? id)
}

function idOfFile(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1)
  return name.replace(/\.(?:mdx?|ya?ml|json)$/i, '').toLowerCase()
}
