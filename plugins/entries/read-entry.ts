import { ownValue } from '../basics/own-value.ts'
import type { ParsedDocument, Value } from '../documents/model/document.ts'
import type { Kind } from '../kinds/kind.ts'
import type { Entry, Node, Reading, Reference, WrittenEntry } from './entry.ts'
import { entryRows } from './entry-rows.ts'
import { faultsOf } from './faults.ts'
import { unsafeLinks, withCauses } from './field-finding.ts'
import { type LinkFault, linkFaultsIn } from './link-faults.ts'
import { readPatternKeys } from './pattern-keys.ts'
import { type MetadataOptions, withMetadata } from './read-metadata.ts'
import { referencesIn } from './references.ts'
import type { SchemaIssue } from './schema-issues.ts'
import { soundEntry, unreadEntry } from './sound-entry.ts'
import { isMap } from './value.ts'

/** Options for reading entries. `schemes` are the link schemes that the site adds. */
export interface ReadingOptions extends MetadataOptions {
  readonly schemes: readonly string[]
}

/**
 * Reads a document as its kind, or all entries of a file that holds many. Every entry without data
 * has a finding.
 */
export function readEntries(
  parsed: ParsedDocument,
  kind: Kind,
  options: ReadingOptions,
): readonly Reading[] {
  const { document, findings } = withMetadata(parsed, kind, options)
  const { frontmatter } = document
  const alone = { id: kind.idOf(document.path), root: [], data: frontmatter.data }
  const isRefused = frontmatter.data === undefined && findings.length > 0
  const rows = kind.inOneFile && !isRefused ? entryRows(document, kind) : [alone]
  return rows.map((row, at) => {
    const found = read({ document, frontmatter, kind, ...row }, options.schemes)
    const reading = { ...found, findings: withCauses(found.findings, parsed.findings) }
    if (at > 0 || findings.length === 0) return reading
    return { ...reading, findings: [...findings, ...reading.findings] }
  })
}

function read(written: WrittenEntry, schemes: readonly string[]): Reading {
  const node = nodeOf(written)
  if (written.data === undefined) {
    return { node, entry: undefined, judged: unreadEntry(node), findings: [] }
  }
  const unsafe = linkFaultsIn(written.data, written.kind, schemes)
  const { rest, values, issues: ofPatterns } = readPatternKeys(written.data, written.kind)
  const result = written.kind.schema.safeParse(rest)
  if (!result.success || ofPatterns.length > 0 || unsafe.length > 0) {
    const all = [...(result.error?.issues ?? []), ...ofPatterns]
    const issues = all.filter((issue) => !isUnsafe(issue, unsafe))
    const references = soundReferences(node, issues)
    const findings = [...unsafeLinks(written, unsafe), ...faultsOf(written, issues)]
    const judged = soundEntry({ ...node, references }, written, [...issues, ...unsafe])
    return { node: judged, entry: undefined, judged, findings }
  }
  const entry: Entry = { ...node, data: { ...result.data, ...values } }
  return { node: entry, entry, judged: entry, findings: [] }
}

function nodeOf({ document, kind, id, root, data }: WrittenEntry): Node {
  const key = `${kind.name}:${id}`
  const fields = isMap(data) ? data : {}
  const title = textOf(fields['title']) ?? textOf(fields['name']) ?? id
  const former = ownValue(fields, kind.aliasField)
  const aliases = (Array.isArray(former) ? former : [former]).filter(isText)
  const references = referencesIn(kind, key, fields)
  return { kind, id, key, title, document, root, aliases, references }
}

/** Says whether an issue is about an unsafe link. Such a link has its own finding already. */
function isUnsafe({ path }: SchemaIssue, unsafe: readonly LinkFault[]): boolean {
  return unsafe.some((fault) => fault.path.join('\0') === path.join('\0'))
}

/** Leaves out references that the schema refused, so that one mistake gives one finding. */
function soundReferences(
  { references }: Node,
  issues: readonly SchemaIssue[],
): readonly Reference[] {
  const refused = new Set(issues.map(({ path }) => path.join('\0')))
  return references.filter(
    ({ path }) => !path.some((_, index) => refused.has(path.slice(0, index + 1).join('\0'))),
  )
}

function textOf(value: Value | undefined): string | undefined {
  const text = isText(value) ? value.trim() : ''
  return text === '' ? undefined : text
}

function isText(value: unknown): value is string {
  return typeof value === 'string'
}
