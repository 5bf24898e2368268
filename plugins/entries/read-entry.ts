import type { ParsedDocument, Value } from '../documents/document.ts'
import type { CommonData, Kind } from '../kinds/kind.ts'
import type { Entry, Matter, Node, Reading, Reference } from './entry.ts'
import { faultsOf } from './faults.ts'
import type { Issue } from './issues.ts'
import { referencesIn } from './references.ts'
import { isMap } from './value.ts'

/** A document read as its kind, or all entries of a file of many. Never wrong in silence. */
export function readEntries(document: ParsedDocument, kind: Kind): readonly Reading[] {
  const { frontmatter } = document
  if (!kind.inOneFile) {
    const id = kind.idOf(document.path.slice(document.path.lastIndexOf('/') + 1))
    return [read({ document, frontmatter, kind, id, root: [], data: frontmatter.data })]
  }
  return Object.entries(frontmatter.data ?? {}).map(([id, data]) =>
    read({ document, frontmatter, kind, id, root: [id], data }),
  )
}

function read(matter: Matter): Reading {
  const node = nodeOf(matter)
  if (matter.data === undefined) return { node, entry: undefined, findings: [] }
  const result = matter.kind.schema.safeParse(matter.data)
  if (!result.success) {
    const { issues } = result.error
    const references = soundReferences(node, issues)
    return { node: { ...node, references }, entry: undefined, findings: faultsOf(matter, issues) }
  }
  const entry: Entry = { ...node, data: result.data as CommonData }
  return { node: entry, entry, findings: [] }
}

function nodeOf({ document, kind, id, root, data }: Matter): Node {
  const key = `${kind.name}:${id}`
  const fields = isMap(data) ? data : {}
  const title = textOf(fields['title']) ?? textOf(fields['name']) ?? id
  const aliases = Array.isArray(fields['aliases']) ? fields['aliases'].filter(isText) : []
  const references = referencesIn(kind, key, fields)
  return { kind, id, key, title, document, root, aliases, references }
}

/** A value that its field refuses is not looked for as well: one mistake, one finding. */
function soundReferences({ references }: Node, issues: readonly Issue[]): readonly Reference[] {
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
