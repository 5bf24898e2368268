import { code } from '../basics/wording.ts'
import type { Entry } from '../entries/entry.ts'
import type { Graph } from '../graph/graph.ts'
import { isOpen } from '../graph/phase.ts'
import { isLater } from '../kinds/fields/target.ts'
import { type ItemData, item, targetOf, targetPath } from '../kinds/item.ts'
import type { Rule } from './base/rule.ts'
import { relatedAt } from './base/run-rules.ts'

export const needsLaterTarget: Rule = {
  id: 'needs-later-target',
  severity: 'warning',
  finds: 'an open item that is due before an item it needs',
  source: "Sourcegraph's Distribution roadmap shows targets next to dependencies.",
  *check({ graph }) {
    const items = new Map(graph.entries(item).map((entry) => [entry.key, entry]))
    for (const entry of items.values()) {
      const target = targetOf(entry.data)
      if (target === undefined || !isOpen(entry)) continue
      for (const { reference, to } of graph.edgesFrom(entry.key)) {
        const needed = reference.relation.dependency
          ? neededBy(to.key, { items, graph })
          : undefined
        const other = needed?.targets.find((each) => isLater(each, target))
        if (!needed || other === undefined) continue
        const name = code(reference.to)
        yield {
          node: entry,
          path: reference.path,
          message: `Due in ${code(target)}, but needs ${name}, which is due in ${code(other)}; move one of the two.`,
          related: [
            relatedAt('its own target', entry, targetPath(entry.data)),
            relatedAt(`the target of ${name}`, needed.entry, needed.path),
          ],
        }
      }
    }
  },
}

interface Items {
  readonly items: ReadonlyMap<string, Entry<ItemData>>
  readonly graph: Graph
}

/** An open document that is needed, with what says when it is due. */
interface Needed {
  readonly entry: Entry
  readonly targets: readonly string[]
  readonly path: readonly (string | number)[]
}

/** An export of another project also tells the day on which all that an item waits for is done. */
function neededBy(key: string, { items, graph }: Items): Needed | undefined {
  const own = items.get(key)
  const entry = own ?? graph.entry(key)
  if (!entry || !isOpen(entry)) return undefined
  const { target, due } = entry.project?.exported ?? {}
  const targets = [own ? targetOf(own.data) : target, due].filter((each) => each !== undefined)
  return { entry, targets, path: own ? targetPath(own.data) : [] }
}
