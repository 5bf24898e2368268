import type { ParsedDocument, Value } from '../documents/model/document.ts'
import type { CommonData, Kind } from '../kinds/kind.ts'
import type { Entry, Node, Reading, Reference, WrittenEntry } from './entry.ts'
import { faultsOf, unsafeLinks } from './faults.ts'
import { type LinkFault, linkFaultsIn } from './link-faults.ts'
import { referencesIn } from './references.ts'
import type { SchemaIssue } from './schema-issues.ts'
import { soundEntry, unreadEntry } from './sound-entry.ts'
import { isMap } from './value.ts'

/**
 * Reads a document as its kind, or all entries of a file that holds many. Every entry without data
 * has a finding. `schemes` are the link schemes that the site adds.
 */
export function readEntries(
  document: ParsedDocument,
  kind: Kind,
  schemes: readonly string[] = [],
): readonly Reading[] {
  const { frontmatter } = document
  if (!kind.inOneFile) {
    const id = kind.idOf(document.path.slice(document.path.lastIndexOf('/') + 1))
    return [read({ document, frontmatter, kind, id, root: [], data: frontmatter.data }, schemes)]
  }
  return Object.entries(frontmatter.data ?? {}).map(([id, data]) =>
    read({ document, frontmatter, kind, id, root: [id], data }, schemes),
  )
}

function read(written: WrittenEntry, schemes: readonly string[]): Reading {
  const node = nodeOf(written)
  if (written.data === undefined) {
    return { node, entry: undefined, judged: unreadEntry(node), findings: [] }
  }
  const unsafe = linkFaultsIn(written.data, written.kind.schema, schemes)
  const result = written.kind.schema.safeParse(written.data)
  if (!result.success || unsafe.length > 0) {
    const issues = (result.error?.issues ?? []).filter((issue) => !isUnsafe(issue, unsafe))
    const references = soundReferences(node, issues)
    const findings = [...unsafeLinks(written, unsafe), ...faultsOf(written, issues)]
    const judged = soundEntry({ ...node, references }, written, [...issues, ...unsafe])
    return { node: judged, entry: undefined, judged, findings }
  }
  const entry: Entry = { ...node, data: result.data as CommonData }
  return { node: entry, entry, judged: entry, findings: [] }
}

function nodeOf({ document, kind, id, root, data }: WrittenEntry): Node {
  const key = `${kind.name}:${id}`
  const fields = isMap(data) ? data : {}
  const title = textOf(fields['title']) ?? textOf(fields['name']) ?? id
  const aliases = Array.isArray(fields['aliases']) ? fields['aliases'].filter(isText) : []
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
