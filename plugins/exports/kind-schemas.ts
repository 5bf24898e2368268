import { compareText } from '../basics/finding.ts'
import { type JsonSchema, jsonSchemaOf } from '../entries/json-schema.ts'
import type { Graph } from '../graph/graph.ts'
import type { Kind } from '../kinds/kind.ts'
import { safeJson } from '../reports/safe-json.ts'

/** Returns the JSON Schema of one kind as text, or of all kinds as the `$defs` of one schema. */
export function kindSchemas(graph: Graph, kinds: readonly Kind[], only?: Kind): string {
  const schemaOf = (kind: Kind) => jsonSchemaOf(kind, (names) => namesIn(graph, names))
  return safeJson(only ? schemaOf(only) : bundle(kinds, schemaOf))
}

/** Joins schemas. Each keeps its own `$id`, so that its references stay within it. */
function bundle(kinds: readonly Kind[], schemaOf: (kind: Kind) => JsonSchema): JsonSchema {
  const schemas = kinds.map((kind) => [kind.name, { $id: `${kind.name}.json`, ...schemaOf(kind) }])
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Milepost: every kind of this project',
    $defs: Object.fromEntries(schemas),
  }
}

/** Returns the ids of the documents of some kinds, then their aliases and further names. */
function namesIn(graph: Graph, kinds: readonly string[]): readonly string[] {
  const nodes = graph.nodes.filter(({ kind, project }) => !project && kinds.includes(kind.name))
  const ids = nodes.map(({ id }) => id).sort(compareText)
  const others = nodes.flatMap(({ key, aliases, kind, document }) => {
    const entry = graph.entry(key)
    return [...aliases, ...(entry ? kind.namesOf(entry.data, document.path) : [])]
  })
  return [...new Set([...ids, ...others.sort(compareText)])]
}
