import { startBelow } from '../../basics/paths.ts'
import { sections } from '../../documents/metadata/readers.ts'
import { readBullets, readHeaders, readTable } from '../../documents/metadata/text-readers.ts'
import type { WrittenValues } from '../../documents/metadata/written-values.ts'
import type { Value } from '../../documents/model/document.ts'
import { decodeText } from '../../documents/text/decoding.ts'
import { readFrontmatter, readYamlFile } from '../../documents/yaml/frontmatter.ts'
import { isMap } from '../../entries/value.ts'
import type { Source } from '../../outside/sources/source.ts'
import { quoted } from '../workflows/source-text.ts'

/** The fields of a document by name, as they are written. */
export type WrittenFields = Readonly<Record<string, Value>>

/** Documents that were there before Milepost, with the way to read their metadata. */
export interface OldDocuments {
  /** The folder from the project's root; `.` for the root. */
  readonly folder: string
  /** The call that makes the reader: `bullets()`. */
  readonly reader: string
  /** The name that all documents share, if the metadata stands beside them: `README.md`. */
  readonly document: string | undefined
  readonly fields: readonly WrittenFields[]
  /** Markdown files without metadata, as paths below the folder. */
  readonly others: readonly string[]
}

const MARKDOWN = /\.mdx?$/i
/** Matches folders that hold no documents of a project, or copies of them. */
const ELSEWHERE = /(?:^|\/)(?:build|coverage|dist|fixtures?|out|target|tests?|vendor|content)\//i
const NAMED =
  /(?:^|[/_-])(?:adrs?|decisions?|decision-records?|rfcs?|eips?|ercs?|peps?|keps?|proposals?|enhancements?|designs?|text)$/i
const NUMBERED = /^(?:[a-z]{2,8}[-_]?)?\d{1,8}[-_. ]|^[a-z]{2,8}[-_]?\d+\.mdx?$/i

/** The fewest documents that make a folder one of proposals. */
const FEWEST = 3

/** The fewest documents of a folder whose name does not say what it holds. */
const MANY = 10

/** Finds the folder with most proposals or decisions. Returns undefined when there is none. */
export async function oldDocuments(source: Source): Promise<OldDocuments | undefined> {
  const paths = (await source.list()).files
    .map(({ path }) => path)
    .filter((path) => !ELSEWHERE.test(path))
  const found = [...treesIn(paths, source), ...flatFolders(paths, source)]
  return found.sort((a, b) => b.fields.length - a.fields.length)[0]
}

/** Finds folders whose Markdown files tell their status in the text. */
function flatFolders(paths: readonly string[], source: Source): readonly OldDocuments[] {
  const byFolder = Map.groupBy(
    paths.filter((path) => MARKDOWN.test(path)),
    folderOf,
  )
  return [...byFolder].flatMap(([folder, inside]) => {
    const numbered = inside.filter((path) => NUMBERED.test(nameOf(path)))
    const isLikely = NAMED.test(folder) || numbered.length >= inside.length * 0.6
    if (inside.length < (isLikely ? FEWEST : MANY)) return []
    const start = startBelow(folder)
    const all = paths.filter((path) => MARKDOWN.test(path) && path.startsWith(start))
    const texts = new Map(all.map((path) => [path, textOf(source, path)]))
    const [best] = READERS.map(([reader, read]) => readingsOf(reader, read, texts)).sort(
      (a, b) => b.withStatus - a.withStatus,
    )
    const least = inside.length * (isLikely ? 0.5 : 0.8)
    if (!best || best.withStatus < FEWEST || best.withStatus < least) return []
    const { reader, fields, others } = best
    const below = others.map((path) => path.slice(start.length))
    return [{ folder, reader, document: undefined, fields, others: below }]
  })
}

type Read = (text: string, path: string) => WrittenFields

const READERS: readonly (readonly [reader: string, read: Read])[] = [
  ['frontmatter()', (text) => mapped(readFrontmatter(text).frontmatter.data)],
  ['table()', (text) => valuesOf(readTable(text))],
  ['bullets()', (text) => valuesOf(readBullets(text))],
  ['headers()', (text) => valuesOf(readHeaders(text))],
  ["sections('Status')", (text, path) => sectionsOf(text, path)],
]

function sectionsOf(text: string, path: string): WrittenFields {
  const reader = sections('Status')
  return reader.from === 'text' ? valuesOf(reader.read(text, path)) : {}
}

function readingsOf(reader: string, read: Read, texts: ReadonlyMap<string, string>) {
  const readings = [...texts].map(([path, text]) => ({ path, fields: read(text, path) }))
  const stated = readings.filter(({ fields }) => typeof fields['status'] === 'string')
  const others = readings.filter((each) => !stated.includes(each)).map(({ path }) => path)
  return { reader, withStatus: stated.length, fields: stated.map(({ fields }) => fields), others }
}

/** Finds folders in which each proposal has a folder of its own, with a data file beside its text. */
function treesIn(paths: readonly string[], source: Source): readonly OldDocuments[] {
  const data = paths.filter((path) => /\.ya?ml$/i.test(path))
  return [...Map.groupBy(data, nameOf)].flatMap(([name, files]) => {
    const stated = files.flatMap((path) => {
      const fields = mapped(readYamlFile(textOf(source, path)).frontmatter.data)
      return typeof fields['status'] === 'string' ? [{ at: folderOf(path), fields }] : []
    })
    const folders = new Set(stated.map(({ at }) => at))
    return folders.size < FEWEST ? [] : [treeOf(name, stated, paths)]
  })
}

interface Stated {
  readonly at: string
  readonly fields: WrittenFields
}

/** The text of a proposal is the document; without texts, it is the data file itself. */
function treeOf(name: string, stated: readonly Stated[], paths: readonly string[]): OldDocuments {
  const folders = new Set(stated.map(({ at }) => at))
  const markdown = paths.filter((path) => MARKDOWN.test(path))
  const text = mostFrequent(markdown.filter((path) => folders.has(folderOf(path))))
  const withText = stated.filter(({ at }) => paths.includes(`${at}/${text}`))
  const isBeside = text !== undefined && withText.length >= stated.length / 2
  const read = isBeside ? withText : stated
  const folder = sharedFolder(read.map(({ at }) => at))
  const start = startBelow(folder)
  const whole = new Set(isBeside ? read.map(({ at }) => `${at}/${text}`) : [])
  const others = markdown.filter((path) => path.startsWith(start) && !whole.has(path))
  return {
    folder,
    reader: isBeside ? `sidecar(${quoted(name)})` : 'frontmatter()',
    document: isBeside ? text : name,
    fields: read.map(({ fields }) => fields),
    others: others.map((path) => path.slice(start.length)),
  }
}

function mostFrequent(paths: readonly string[]): string | undefined {
  const byName = [...Map.groupBy(paths, nameOf)].sort((a, b) => b[1].length - a[1].length)
  return byName[0]?.[0]
}

/** Returns the deepest folder above all of these, or one above it that has the name of proposals. */
function sharedFolder(folders: readonly string[]): string {
  const [first = [], ...others] = folders.map((folder) => folder.split('/').slice(0, -1))
  const differs = first.findIndex((step, at) => others.some((steps) => steps[at] !== step))
  const shared = first.slice(0, differs === -1 ? first.length : differs)
  const named = shared.findIndex((step) => NAMED.test(step))
  return (named === -1 ? shared : shared.slice(0, named + 1)).join('/') || '.'
}

function valuesOf(values: WrittenValues): WrittenFields {
  return Object.fromEntries(Object.entries(values).map(([name, { value }]) => [name, value]))
}

function mapped(data: Value | undefined): WrittenFields {
  return isMap(data) ? (data as WrittenFields) : {}
}

function textOf(source: Source, path: string): string {
  const decoded = decodeText(source.bytes(path) ?? new Uint8Array())
  return 'text' in decoded ? decoded.text : ''
}

function folderOf(path: string): string {
  return path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '.'
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}
