import { ownValue } from '../basics/own-value.ts'
import { parseLine } from '../basics/version.ts'
import { code } from '../basics/wording.ts'
import type { Entry } from '../entries/entry.ts'
import { isEntryOf } from '../graph/entries-of-kind.ts'
import { isOpen } from '../graph/phase.ts'
import { aimOf, type ItemData, item } from '../kinds/item.ts'
import { type ReleaseData, release } from '../kinds/release.ts'
import type { Rule, RuleFault } from './base/rule.ts'

export const promiseWithdrawn: Rule = {
  id: 'promise-withdrawn',
  severity: 'error',
  finds:
    'a change that takes an item out of its line, or moves the day of a line, without a reason',
  source: "Flyte's issue lifecycle: a milestone is a commitment, and slips only for good reason.",
  *check({ graph, before }) {
    if (!before) return
    for (const node of graph.entries(item)) {
      const earlier = before.get(node.key)?.entry
      if (earlier && isEntryOf(earlier, item)) yield* withdrawn(earlier, node)
    }
    for (const node of graph.entries(release)) {
      const earlier = before.get(node.key)?.entry
      if (earlier && isEntryOf(earlier, release)) yield* moved(earlier, node)
    }
  },
}

/** Finds an item that no longer aims for its line. A new step with a note gives the reason. */
function* withdrawn(earlier: Entry<ItemData>, node: Entry<ItemData>): Iterable<RuleFault> {
  const [was, now] = [aimOf(earlier.data), aimOf(node.data)]
  if (!was || !isOpen(earlier) || (now && isSame(was.line, now.line))) return
  const steps = node.data.history.slice(earlier.data.history.length)
  if (steps.some(({ note, status }) => note !== undefined || isDone(node, status))) return
  const message = now
    ? `Moved from line ${code(was.line)} to ${code(now.line)} without a reason`
    : `No longer promised for line ${code(was.line)}, and no reason is given`
  yield {
    node,
    path: now?.path ?? ['history', node.data.history.length - 1],
    message: `${message}; add a step with a \`note\`.`,
  }
}

function isDone(node: Entry<ItemData>, status: string): boolean {
  return ownValue(node.kind.statuses, status)?.phase === 'done'
}

function isSame(one: string, other: string): boolean {
  const [a, b] = [parseLine(one), parseLine(other)]
  return a?.major === b?.major && a?.minor === b?.minor
}

/** Finds a planned day that a change moves without writing the old one down. */
function* moved(earlier: Entry<ReleaseData>, node: Entry<ReleaseData>): Iterable<RuleFault> {
  const { line, on, status, moved: moves = [] } = node.data
  const was = earlier.data.on
  if (earlier.data.status === 'released' || status === 'released') return
  if (was === undefined || was === on || moves.some(({ from }) => from === was)) return
  const to = on === undefined ? 'no longer has a day' : `is moved from ${was} to ${on}`
  yield {
    node,
    path: on === undefined ? ['line'] : ['on'],
    message: `Line ${code(line)} ${to} without a reason; keep the old day in \`moved\`.`,
    help: `Write \`moved: [{ from: ${was}, why: … }]\`.`,
  }
}
