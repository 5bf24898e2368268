import { code } from '../basics/wording.ts'
import { addToList } from '../documents/yaml/list-edits.ts'
import type { Node } from '../entries/entry.ts'
import type { Graph } from '../graph/graph.ts'
import { isOpen } from '../graph/phase.ts'
import { item } from '../kinds/item.ts'
import { roadmap } from '../kinds/roadmap.ts'
import type { Rule, RuleFault } from './base/rule.ts'
import { relatedAt } from './base/run-rules.ts'

export const unlistedItem: Rule = {
  id: 'unlisted-item',
  severity: 'warning',
  finds: 'an open item that is missing in the order of its roadmap',
  source:
    "Sourcegraph's Distribution roadmap describes two items that are missing in its ordered list.",
  *check({ graph }) {
    const ordered = new Set(
      graph
        .entries(roadmap)
        .filter(({ data }) => data.order)
        .map(keyOf),
    )
    for (const entry of graph.entries(item)) {
      if (!isOpen(entry)) continue
      for (const { reference, to } of graph.edgesFrom(entry.key)) {
        if (reference.field !== 'roadmap' || !ordered.has(to.key)) continue
        const lists = graph
          .edgesTo(entry.key)
          .some((edge) => edge.from === to && edge.reference.field === 'order')
        if (lists) continue
        const unlisted = `Roadmap ${code(to.id)} does not list this item`
        yield {
          node: entry,
          path: reference.path,
          message: `${unlisted}; add ${code(entry.id)} to its \`order\`.`,
          related: [relatedAt('its order', to, ['order'])],
          ...(isNameable(entry, graph) ? listedLast(to, entry.id) : {}),
        }
      }
    }
  },
}

/** Tells whether the id alone names an item, so that a list can hold it. */
function isNameable({ key, id }: Node, graph: Pick<Graph, 'named'>): boolean {
  return graph.named(id, [item.name]).some((node) => node.key === key)
}

/** Returns the edit that lists an item as the least important one. */
function listedLast({ document, project }: Node, id: string): Pick<RuleFault, 'fix'> {
  if (project) return {}
  const { frontmatter, path } = document
  const edit = addToList(frontmatter, ['order'], id)
  return edit ? { fix: { ...edit, file: frontmatter.file ?? path } } : {}
}

function keyOf({ key }: { readonly key: string }): string {
  return key
}
