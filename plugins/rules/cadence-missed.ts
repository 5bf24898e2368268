import { compareText } from '../basics/finding.ts'
import { code } from '../basics/wording.ts'
import { cadence } from '../clocks/releases/cadence.ts'
import { releaseHistory } from '../clocks/releases/release-documents.ts'
import { type Sequence, sequences } from '../clocks/releases/sequences.ts'
import { ago } from '../words/elapsed.ts'
import type { Rule, RuleContext, RuleFault } from './base/rule.ts'

export const cadenceMissed: Rule = {
  id: 'cadence-missed',
  severity: 'warning',
  finds:
    'a last release that is older than the policy allows, by default one and a half times the cadence',
  source: 'Flyte planned a release a month in 2020, and a release a quarter in 2022.',
  *check(context) {
    for (const sequence of sequences(context.graph)) yield* missedIn(sequence, context)
  },
}

function* missedIn(sequence: Sequence, { graph, dayFor }: RuleContext): Iterable<RuleFault> {
  const last = sequence.releases
    .filter((node) => node.data.status === 'released' && isPast(node.data.on, dayFor(node)))
    .toSorted((a, b) => compareText(a.data.on ?? '', b.data.on ?? ''))
    .at(-1)
  if (!last) return
  const today = dayFor(last)
  const clock = cadence(releaseHistory(graph, today, sequence))
  if (!clock?.missed) return
  const found = `The last line, ${code(last.data.line)}, was released ${ago(clock.last, today)}`
  yield {
    node: last,
    path: ['on'],
    message: `${found}; by the ${clock.cadence} cadence the next was due on ${clock.expected}.`,
    help: 'Release the next line, write down the one that is missing, or change the policy.',
  }
}

function isPast(day: string | undefined, today: string): boolean {
  return day !== undefined && day <= today
}
