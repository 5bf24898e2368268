import { code } from '../../basics/wording.ts'
import { type LineClock, lineClocks, turnOn } from '../../clocks/releases/line-states.ts'
import { releaseHistory } from '../../clocks/releases/release-documents.ts'
import { type Sequence, sequences } from '../../clocks/releases/sequences.ts'
import type { Patch } from '../../kinds/release.ts'
import type { RuleContext, RuleFault } from './rule.ts'

/** Finds patches for lines that no longer got fixes under the policy on the day of the patch. */
export function* unsupportedPatches(context: RuleContext): Iterable<RuleFault> {
  for (const sequence of sequences(context.graph)) yield* unsupportedIn(sequence, context)
}

function* unsupportedIn(sequence: Sequence, { graph, dayFor }: RuleContext): Iterable<RuleFault> {
  for (const [day, judged] of Map.groupBy(sequence.releases, dayFor)) {
    const history = releaseHistory(graph, day, sequence)
    const clocks = new Map(lineClocks(history).map((each) => [each.line, each]))
    for (const node of judged) {
      const clock = clocks.get(node.data.line)
      for (const [at, patch] of (node.data.patches ?? []).entries()) {
        const message = clock && patch.on <= day ? objection(patch, clock) : undefined
        if (message) yield { node, path: ['patches', at, 'on'], message }
      }
    }
  }
}

function objection(patch: Patch, clock: LineClock): string | undefined {
  const turn = turnOn(clock, patch.on)
  const since = turn?.from ? ` since ${turn.from}` : ''
  const found = `Patch ${code(patch.version)} of ${code(patch.component)} came on ${patch.on}`
  if (turn?.state === 'ended') {
    return `${found}, when line ${code(clock.line)} was out of support${since}; correct one of them.`
  }
  if (turn?.state !== 'security-only' || patch.security) return undefined
  const only = `when line ${code(clock.line)} got only security fixes${since}`
  return `${found}, ${only}; add \`security: true\` if it is one.`
}
