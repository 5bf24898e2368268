import { once } from '../../basics/memo.ts'
import { relationSteps } from '../../diagrams/relation-steps.ts'
import type { Entry } from '../../entries/entry.ts'
import { heldUpBy } from '../../graph/held-up.ts'
import { heldUpCounts } from '../../graph/held-up-counts.ts'
import { longestChain } from '../../graph/longest-chain.ts'
import { isOpen } from '../../graph/phase.ts'
import type { ItemData } from '../../kinds/item.ts'
import type { ViewContext } from '../context.ts'
import { isLate } from '../lateness.ts'
import { presentItems } from './living-items.ts'

/** The items of a plan, and what waits for what among them. */
export interface PlanGraph {
  readonly items: ReadonlyMap<string, Entry<ItemData>>
  /** The keys of the items that an item waits for, and of those that wait for it. */
  readonly out: (key: string) => readonly string[]
  readonly around: (key: string) => readonly string[]
  /** The longest chain of open items that wait for one another. */
  readonly chain: readonly string[]
  /** The number of open items that an item which is late holds up; 0 for all others. */
  readonly holdsUp: (key: string) => number
}

const known = new WeakMap<ViewContext, PlanGraph>()

/** Returns the graph of the plan. It is computed once for all pages. */
export function planGraph(context: ViewContext): PlanGraph {
  const found = known.get(context) ?? graphOf(context, presentItems(context))
  known.set(context, found)
  return found
}

/** Returns the graph of some items. */
export function graphOf(context: ViewContext, entries: readonly Entry<ItemData>[]): PlanGraph {
  const { graph } = context
  const items = new Map(entries.map((entry) => [entry.key, entry]))
  const steps = relationSteps(graph)
  const among = (all: Iterable<{ readonly key: string }>) => [
    ...new Set([...all].map(({ key }) => key).filter((key) => items.has(key))),
  ]
  const out = (key: string) => among(steps.out(key))
  const isOpenKey = (key: string) => {
    const entry = items.get(key)
    return entry !== undefined && isOpen(entry)
  }
  const open = [...items.keys()].filter(isOpenKey)
  const counts = once(() =>
    heldUpCounts(graph, { keys: graph.nodes.map(({ key }) => key), isCounted: isOpenKey }),
  )
  return {
    items,
    out,
    around: (key) => [...new Set([...out(key), ...among(steps.in(key))])],
    chain: longestChain(open, (key) => out(key).filter(isOpenKey)),
    holdsUp(key) {
      const entry = items.get(key)
      if (!entry || !isLate(context, entry)) return 0
      return counts().get(key) ?? heldUpBy(graph, key).filter(isOpenKey).length
    },
  }
}
