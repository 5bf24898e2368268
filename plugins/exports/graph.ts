import { compareText } from '../basics/finding.ts'
import { given } from '../basics/given.ts'
import { expectedDays } from '../clocks/expected-days.ts'
import type { Entry, Node } from '../entries/entry.ts'
import { isEntryOf } from '../graph/entries-of-kind.ts'
import type { Graph } from '../graph/graph.ts'
import { phaseOf, statusOf } from '../graph/phase.ts'
import { item, targetOf } from '../kinds/item.ts'
import { GRAPH_FORMAT, GRAPH_VERSION } from '../projects/read-graph.ts'
import { inertJson } from '../reports/safe-json.ts'
import { currentLine } from './inventory.ts'
import { type Published, pageOf } from './published.ts'

/**
 * Writes the documents as JSON, for projects that name documents of this one. It holds no date of
 * its own, so equal documents give equal bytes on one day.
 */
export function exportedGraph(published: Published): string {
  const { graph, title, site, today } = published
  const nodes = graph.nodes.toSorted((a, b) => compareText(a.key, b.key))
  const line = currentLine(graph, today)
  const documents = nodes.map((node) => documentRow(node, published))
  const head = { format: GRAPH_FORMAT, version: GRAPH_VERSION, project: title }
  return inertJson({ ...head, ...given({ site, line }), documents })
}

function documentRow(node: Node, published: Published) {
  const { graph, site } = published
  const entry = graph.entry(node.key)
  const names = [...node.aliases, ...(entry?.kind.namesOf(entry.data, node.document.path) ?? [])]
  const edges = graph.edgesFrom(node.key).filter(({ to }) => to.project === undefined)
  const relations = Map.groupBy(edges, ({ reference }) => reference.field)
  return {
    kind: node.kind.name,
    id: node.id,
    title: node.title,
    ...(entry && stateOf(entry, graph)),
    ...(site !== undefined && { address: pageOf(published, node) }),
    ...(names.length > 0 && { names }),
    ...headingsOf(node),
    ...(relations.size > 0 && {
      relations: Object.fromEntries(
        [...relations].map(([field, all]) => [field, [...new Set(all.map(({ to }) => to.key))]]),
      ),
    }),
  }
}

/** Returns the headings that links may name, as text by anchor. */
function headingsOf({ document, kind }: Node) {
  const named = document.outline.headings.filter(({ anchor }) => anchor !== '')
  if (kind.inOneFile || named.length === 0) return {}
  return { headings: Object.fromEntries(named.map(({ anchor, text }) => [anchor, text])) }
}

/** Returns the status of a document and, of an item, the days on which it is due. */
function stateOf(entry: Entry, graph: Graph) {
  return given({
    status: statusOf(entry),
    phase: phaseOf(entry),
    target: isEntryOf(entry, item) ? targetOf(entry.data) : undefined,
    due: expectedDays(graph).get(entry.key)?.day,
  })
}
