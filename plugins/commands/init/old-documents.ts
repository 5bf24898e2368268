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
import { isAround, isMarkdown, isNamedFolder, isOwn, likelyFolder } from './likely-folder.ts'

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

/**
 * Finds the folders with proposals or decisions. The one with most documents comes first. One document is
 * enough where the name of the folder, or the shape of the document, says what it is.
 */
export async function oldDocuments(source: Source): Promise<readonly OldDocuments[]> {
  const paths = (await source.list()).files.map(({ path }) => path).filter(isOwn)
  const found = [...treesIn(paths, source), ...flatFolders(paths, source)]
  return found.sort((a, b) => b.fields.length - a.fields.length)
}

/** Finds folders whose Markdown files are proposals. */
function flatFolders(paths: readonly string[], source: Source): readonly OldDocuments[] {
  const markdown = paths.filter(isMarkdown)
  const documents = markdown.filter((path) => !isAround(path))
  return [...Map.groupBy(documents, folderOf)].flatMap(([folder, inside]) => {
    const start = startBelow(folder)
    const below = documents.filter((path) => path.startsWith(start))
    const texts = new Map(below.map((path) => [path, textOf(source, path)]))
    const own = new Map(inside.map((path) => [path, texts.get(path) ?? '']))
    const { fewest, least, isSure } = likelyFolder(folder, own)
    if (inside.length < fewest) return []
    const best = bestReading(texts)
    const statesFields = best.stated.length >= Math.max(1, inside.length * least)
    if (!statesFields && !isSure) return []
    const read = statesFields ? best.stated : best.readings
    const whole = new Set(read.map(({ path }) => path))
    const others = markdown.filter((path) => path.startsWith(start) && !whole.has(path))
    return {
      folder,
      reader: best.reader,
      document: undefined,
      fields: read.map(({ fields }) => fields),
      others: others.map((path) => path.slice(start.length)),
    }
  })
}

type Read = (text: string, path: string) => WrittenFields

const READERS: readonly (readonly [reader: string, read: Read])[] = [
  ['frontmatter()', (text) => mapped(readFrontmatter(text).frontmatter.data)],
  ['table()', (text) => valuesOf(readTable(text))],
  ['bullets()', (text) => valuesOf(readBullets(text))],
  ['bullets({ below: true })', (text) => valuesOf(readBullets(text, { below: true }))],
  ['headers()', (text) => valuesOf(readHeaders(text))],
  ["sections('Status')", (text, path) => sectionsOf(text, path)],
]

function sectionsOf(text: string, path: string): WrittenFields {
  const reader = sections('Status')
  return reader.from === 'text' ? valuesOf(reader.read(text, path)) : {}
}

/** Reads documents in the way that finds most statuses, or else most fields. */
function bestReading(texts: ReadonlyMap<string, string>): Best {
  const all = READERS.map(([reader, read]) => {
    const readings = [...texts].map(([path, text]) => ({ path, fields: read(text, path) }))
    const stated = readings.filter(({ fields }) => isStated(fields))
    const rich = readings.filter(({ fields }) => Object.keys(fields).length > 0)
    return { reader, readings, stated, rich: rich.length }
  })
  const better = (a: Best, b: Best) => b.stated.length - a.stated.length || b.rich - a.rich
  const [best = WITHOUT_FIELDS] = all.sort(better)
  return best.rich > 0 ? best : { ...best, reader: WITHOUT_FIELDS.reader }
}

function isStated({ status }: WrittenFields): boolean {
  return typeof status === 'string' && status.trim() !== ''
}

interface Reading {
  readonly path: string
  readonly fields: WrittenFields
}

interface Best {
  readonly reader: string
  readonly readings: readonly Reading[]
  readonly stated: readonly Reading[]
  readonly rich: number
}

/** Each other reader expects metadata, and finds its absence. */
const WITHOUT_FIELDS: Best = { reader: 'none()', readings: [], stated: [], rich: 0 }

/** The fewest folders of proposals in a folder whose name does not say what it holds. */
const FEW_FOLDERS = 3

/** Finds folders in which each proposal has a folder of its own, with a data file beside its text. */
function treesIn(paths: readonly string[], source: Source): readonly OldDocuments[] {
  const data = paths.filter((path) => /\.ya?ml$/i.test(path) && !isAround(path))
  return [...Map.groupBy(data, nameOf)].flatMap(([name, files]) => {
    const stated = files.flatMap((path) => {
      const fields = mapped(readYamlFile(textOf(source, path)).frontmatter.data)
      return typeof fields['status'] === 'string' ? [{ at: folderOf(path), fields }] : []
    })
    const folders = new Set(stated.map(({ at }) => at))
    const tree = treeOf(name, stated, paths)
    const fewest = isNamedFolder(tree.folder) ? 1 : FEW_FOLDERS
    return folders.size < fewest ? [] : [tree]
  })
}

interface Stated {
  readonly at: string
  readonly fields: WrittenFields
}

/** The text of a proposal is the document; without texts, it is the data file itself. */
function treeOf(name: string, stated: readonly Stated[], paths: readonly string[]): OldDocuments {
  const folders = new Set(stated.map(({ at }) => at))
  const markdown = paths.filter(isMarkdown)
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
  const named = shared.findIndex(isNamedFolder)
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
