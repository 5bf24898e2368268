import type { Finding } from '../basics/finding.ts'
import { ownValue } from '../basics/own-value.ts'
import { FILE_START, type Place } from '../basics/place.ts'
import { code } from '../basics/wording.ts'
import type { Reader } from '../documents/metadata/readers.ts'
import { metadataOf, type WrittenValues } from '../documents/metadata/written-values.ts'
import type {
  Frontmatter,
  Heading,
  ParsedDocument,
  Value,
  ValueMap,
} from '../documents/model/document.ts'
import { findingsOf } from '../documents/model/faults.ts'
import { readYamlFile } from '../documents/yaml/frontmatter.ts'
import { writtenForm } from '../documents/yaml/frontmatter-places.ts'
import type { Kind } from '../kinds/kind.ts'
import { readingOf } from '../kinds/templates/sample.ts'
import { isMap } from './value.ts'

/** Options for reading metadata outside the frontmatter. */
export interface MetadataOptions {
  /** Returns the text of a file of the project. */
  readonly textOf: (path: string) => string | undefined
  /** Tells whether a file has a finding already, and is not read for that reason. */
  readonly isRefused?: (path: string) => boolean
  /** The largest file with metadata, in KiB. */
  readonly largest: number
}

interface MetadataReading {
  readonly document: ParsedDocument
  readonly findings: readonly Finding[]
}

/** Returns a document with the metadata that its kind has read, wherever that stands. */
export function withMetadata(
  document: ParsedDocument,
  kind: Kind,
  options: MetadataOptions,
): MetadataReading {
  const { reader } = kind
  if (document.frontmatter.isList && kind.idKey === undefined) return refusedList(document)
  if (needsNone(document, kind)) return withValues(document, kind, {})
  if (reader.from === 'frontmatter') {
    return { document: titledElsewhere(document, kind, reader), findings: [] }
  }
  if (reader.from === 'file') return besideDocument(document, reader.name, options)
  if (reader.from === 'nowhere') return withValues(document, kind, {})
  const text = options.textOf(document.path) ?? ''
  const values = reader.read(text, document.path)
  if (Object.keys(values).length > 0) return withValues(document, kind, values)
  const missing = lacking(document.path, `Cannot find the metadata, expected ${reader.wanted}.`)
  if (asksNothing(kind))
    return { ...withValues(document, kind, {}), findings: [{ ...missing, severity: 'info' }] }
  return { document: unread(document), findings: [missing] }
}

/**
 * Gives a document whose frontmatter has no `title` that of a field such as `Title`, which its kind
 * has, or that of its first heading. Without one its id is the title, unless the kind asks for one.
 */
function titledElsewhere(
  document: ParsedDocument,
  kind: Kind,
  reader: Extract<Reader, { from: 'frontmatter' }>,
): ParsedDocument {
  const { frontmatter } = document
  const { data: written } = frontmatter
  if (!isMap(written)) return document
  if (Object.hasOwn(written, 'title')) return withTextAsTitle(document, written)
  const other = Object.keys(kind.schema.shape).find(isOtherTitle)
  const titled = (title: Value, titleAt: Place | string) => ({
    ...document,
    frontmatter: { ...frontmatter, data: { ...written, title }, titleAt },
  })
  if (other !== undefined) {
    // A wrong value, or none, is a finding about that field, and not also about `title`.
    const named = ownValue(written, other)
    return titled(typeof named === 'string' ? named : kind.idOf(document.path), other)
  }
  if (reader.title === undefined) return document
  const heading = titleHeading(document)
  if (heading) return titled(heading.text, heading.place)
  return kind.hasOwnTitle ? document : titled(kind.idOf(document.path), FILE_START)
}

/**
 * Reads a title such as `2016`, which YAML takes for a number, as the text that is written. A number
 * that is written in another way, such as `1.10`, stays one.
 */
function withTextAsTitle(document: ParsedDocument, written: ValueMap): ParsedDocument {
  const { title } = written
  if (typeof title !== 'number' && typeof title !== 'boolean') return document
  const { frontmatter } = document
  const shown = String(title)
  if (writtenForm(frontmatter, ['title'])?.text !== shown) return document
  return { ...document, frontmatter: { ...frontmatter, data: { ...written, title: shown } } }
}

function isOtherTitle(field: string): boolean {
  return field !== 'title' && field.toLowerCase() === 'title'
}

/** Returns the first heading, if it is of the first level and has words. */
function titleHeading({ outline }: ParsedDocument): Heading | undefined {
  const [heading] = outline.headings
  return heading?.depth === 1 && heading.text.trim() !== '' ? heading : undefined
}

function refusedList(document: ParsedDocument): MetadataReading {
  const message = 'Unexpected list, expected a mapping: lines of `key: value`.'
  return { document: unread(document), findings: [lacking(document.path, message)] }
}

/** Tells whether a finding is about frontmatter that a document of this kind need not have. */
export function isBesideThePoint(
  { rule }: Finding,
  document: ParsedDocument,
  kind: Kind | undefined,
): boolean {
  if (rule !== 'invalid-frontmatter' || kind === undefined) return false
  return kind.reader.from !== 'frontmatter' || needsNone(document, kind)
}

/** Tells whether a document may do without frontmatter, and does. */
function needsNone({ frontmatter }: ParsedDocument, kind: Kind): boolean {
  const { reader } = kind
  const mayLackTitle = reader.from === 'frontmatter' && reader.title !== undefined
  return mayLackTitle && frontmatter.isAbsent === true && asksNothing(kind)
}

/**
 * Tells whether a kind has no required field but the title of every kind, which a document has in any
 * case.
 */
function asksNothing({ schema, hasOwnTitle }: Kind): boolean {
  return schema.safeParse(hasOwnTitle ? {} : { title: '-' }).success
}

/** Reads the file beside a document. Findings about it name that file. */
function besideDocument(
  document: ParsedDocument,
  name: string,
  { textOf, isRefused, largest }: MetadataOptions,
): MetadataReading {
  const file = document.path.slice(0, document.path.lastIndexOf('/') + 1) + name
  const text = textOf(file)
  if (text === undefined) {
    const message = `Cannot find ${code(name)} beside this document; it holds the metadata.`
    const { frontmatter } = unread(document)
    return {
      document: { ...document, frontmatter: { ...frontmatter, file } },
      findings: isRefused?.(file) ? [] : [lacking(document.path, message)],
    }
  }
  const { frontmatter, faults } = readYamlFile(text, largest)
  return {
    document: { ...document, frontmatter: { ...frontmatter, file } },
    findings: findingsOf(faults, file),
  }
}

/**
 * Gives each value the type of its field, and the document the title of its first heading. Without
 * one its id is the title, unless the kind asks for a title itself.
 */
function withValues(document: ParsedDocument, kind: Kind, written: WrittenValues): MetadataReading {
  const heading = titleHeading(document)
  const unnamed = kind.hasOwnTitle ? undefined : { value: kind.idOf(document.path) }
  const title = heading ? { value: heading.text, place: heading.place } : unnamed
  const values = {
    ...(title && Object.hasOwn(kind.schema.shape, 'title') ? { title } : {}),
    ...written,
  }
  const fitted = Object.entries(values).map(([name, each]) => [
    name,
    { ...each, value: fitting(ownValue(kind.schema.shape, name), each.value) },
  ])
  const frontmatter = metadataOf(Object.fromEntries(fitted))
  return { document: { ...document, frontmatter }, findings: [] }
}

/** Reads a text as the number, truth value or list that its field takes. */
function fitting(schema: unknown, value: Value): Value {
  if (typeof value !== 'string' || schema === undefined) return value
  return readingOf(schema, value) ?? value
}

function unread(document: ParsedDocument): ParsedDocument {
  const frontmatter: Frontmatter = { source: '', firstLine: 1, data: undefined }
  return { ...document, frontmatter }
}

function lacking(file: string, message: string): Finding {
  return { rule: 'invalid-frontmatter', severity: 'error', message, file, place: FILE_START }
}
