/**
 * Returns the function that gives a file its id: its name without its extension. Where documents
 * stand in many folders, a README or an index has the name of its folder.
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

function idOfPath(path: string): string {
  const own = idOfFile(path)
  const folder = path.split('/').at(-2)
  return folder !== undefined && /^(?:readme|index)$/.test(own) ? folder.toLowerCase() : own
}

function idOfFile(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1)
  return name.replace(/\.(?:mdx?|ya?ml|json)$/i, '').toLowerCase()
}
