import { code, orMeant } from '../basics/wording.ts'
import { entryRow } from '../commands/entry-row.ts'
import type { Outcome } from '../engine/check.ts'
import type { Node } from '../entries/entry.ts'

/** The most characters of a document's text in an answer. */
const MOST_TEXT = 50_000

/** Returns every document that an id may name. Throws when it names none. */
export function documentsNamed(id: string, outcome: Outcome): readonly unknown[] {
  const { graph } = outcome
  const nodes = graph.named(id)
  if (nodes.length === 0) {
    throw new Error(`Cannot find the document ${code(id)}${orMeant(graph.nearestId(id))}`)
  }
  return nodes.map((node) => documentRow(node, outcome))
}

function documentRow(node: Node, { graph, source }: Outcome): unknown {
  const { key, title, kind, document } = node
  const entry = graph.entry(key)
  const text = source.read(document.path) ?? ''
  return {
    ...{ key, title, kind: kind.name, file: document.path, isSound: entry !== undefined },
    ...(entry && { fields: entryRow(entry, undefined) }),
    names: graph
      .edgesFrom(key)
      .map(({ to, reference }) => ({ field: reference.field, key: to.key })),
    namedBy: graph.edgesTo(key).map(({ from, reference }) => ({
      ...{ field: reference.field, key: from.key },
    })),
    text: text.slice(0, MOST_TEXT),
    ...(text.length > MOST_TEXT && { textIsCut: true }),
  }
}
