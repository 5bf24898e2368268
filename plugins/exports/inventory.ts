import type { Day } from '../basics/calendar.ts'
import { lineClocks } from '../clocks/releases/line-states.ts'
import { releaseHistory } from '../clocks/releases/release-documents.ts'
import type { Node } from '../entries/entry.ts'
import type { Graph } from '../graph/graph.ts'
import type { InventoryRow } from '../inventories/inventory.ts'
import { writeInventory } from '../inventories/writer.ts'
import { repositoryName } from '../kinds/fields/asset.ts'
import { addressOf } from '../links/addresses/routes.ts'

export interface SiteInventory {
  /** The repository, whose name is the project name that other projects see. */
  readonly repository: string | undefined
  /** The line that the site documents. Without it, the current line is used. */
  readonly line?: string | undefined
  readonly today: Day
}

/**
 * Writes the site's `objects.inv`, with every page as `std:doc` and every heading as `std:label`.
 */
export function siteInventory(graph: Graph, options: SiteInventory): Uint8Array {
  const { repository, today, line = currentLine(graph, today) } = options
  const project = repository === undefined ? 'site' : nameOf(repository)
  return writeInventory({ project, version: line ?? '', rows: graph.nodes.flatMap(rowsOf) })
}

/** Matches a name of a place in a page that a row can hold. A person may have another one. */
const HOLDABLE = /^[^\s\p{Cc}]+$/u

/** The priority of rows that Sphinx leaves out of its search. */
const HIDDEN = -1

function rowsOf(node: Node): readonly InventoryRow[] {
  const uri = addressOf(node, '').slice(1)
  if (node.kind.inOneFile) {
    if (!HOLDABLE.test(node.id)) return []
    return [row('label', `${node.kind.address}#${node.id}`, uri, node.title)]
  }
  const page = uri.replace(/\/$/, '')
  const headings = node.document.outline.headings
    .filter(({ anchor }) => HOLDABLE.test(anchor))
    .map(({ anchor, text }) => row('label', `${page}#${anchor}`, `${uri}#${anchor}`, text))
  return [row('doc', page, uri, node.title), ...headings]
}

function row(role: 'doc' | 'label', name: string, uri: string, text: string): InventoryRow {
  return { domain: 'std', role, name, priority: HIDDEN, uri, text: text === '' ? name : text }
}

/** Returns the line that the documents of a graph are of on a day. */
export function currentLine(graph: Graph, today: Day): string | undefined {
  return lineClocks(releaseHistory(graph, today)).find(({ state }) => state === 'current')?.line
}

function nameOf(repository: string): string {
  return repositoryName(repository).replace(/.*\//, '')
}
