import { globSync, lstatSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'

/** A hostile project: its files by path. */
export interface HostileCase {
  readonly category: string
  readonly name: string
  /** The expected result. Undefined accepts both, as long as nothing harmful happens. */
  readonly must?: 'reject' | 'accept'
  readonly files: Readonly<Record<string, Content>>
}

/** The bytes of a file, or the target of a symbolic link. */
export type Content = Uint8Array | { readonly link: string }

interface Row {
  readonly category: string
  readonly file: string
  readonly must: 'reject' | 'accept'
  readonly text?: string
  readonly base64?: string
  readonly link?: string
}

const PAGES = 'content/process'

/** Reads cases from a list in JSON, a document, or the folder of a project or of its content. */
export function readCases(path: string): readonly HostileCase[] {
  if (path.endsWith('.json')) return listedCases(path)
  if (!lstatSync(path).isDirectory()) return [documentCase(path)]
  const names = readdirSync(path)
  const isLoose = names.every((name) => /\.mdx?$/i.test(name))
  if (isLoose) return names.map((name) => documentCase(join(path, name)))
  return [folderCase(path, names.includes('content') ? '.' : 'content')]
}

function documentCase(path: string): HostileCase {
  const name = basename(path)
  return { category: 'document', name, files: { [`${PAGES}/${name}`]: readFileSync(path) } }
}

function folderCase(path: string, below: string): HostileCase {
  const found = globSync('**/*', { cwd: path }).filter((file) =>
    lstatSync(join(path, file)).isFile(),
  )
  const files = found.map((file) => [join(below, file), readFileSync(join(path, file))])
  return { category: 'folder', name: basename(path), files: Object.fromEntries(files) }
}

function listedCases(path: string): readonly HostileCase[] {
  const { cases }: { cases: readonly Row[] } = JSON.parse(readFileSync(path, 'utf8'))
  // Inventories are not documents, and other code reads them.
  const documents = cases.filter(({ file }) => !file.endsWith('.inv'))
  return documents.map((row) => {
    const clash = row.must === 'reject' ? documents.find((other) => isClash(other, row)) : undefined
    const files = Object.fromEntries([row, ...(clash ? [clash] : [])].map(fileOf))
    return { category: row.category, name: row.file, must: row.must, files }
  })
}

/**
 * Tells whether another case has the same file name in different letter case and must be accepted.
 * The two are meant to clash in one folder.
 */
function isClash(other: Row, { file }: Row): boolean {
  const isSame = other.file.toLowerCase() === file.toLowerCase()
  return isSame && other.file !== file && other.must === 'accept'
}

function fileOf({ file, text, base64, link }: Row): readonly [string, Content] {
  const path = `${PAGES}/${file}`
  if (link !== undefined) return [path, { link }]
  return [path, Buffer.from(base64 ?? text ?? '', base64 === undefined ? 'utf8' : 'base64')]
}
