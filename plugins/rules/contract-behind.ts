import { ownValue } from '../basics/own-value.ts'
import { compareLines, compareVersions, parseLine, parseVersion } from '../basics/version.ts'
import { code } from '../basics/wording.ts'
import { releaseHistory } from '../clocks/releases/release-documents.ts'
import { newestFirst } from '../clocks/releases/release-history.ts'
import { sequenceOf } from '../clocks/releases/sequences.ts'
import type { Entry } from '../entries/entry.ts'
import { component } from '../kinds/component.ts'
import { type ReleaseData, release } from '../kinds/release.ts'
import type { Rule, RuleContext, RuleFault } from './base/rule.ts'
import { relatedAt } from './base/run-rules.ts'

export const contractBehind: Rule = {
  id: 'contract-behind',
  severity: 'warning',
  finds: 'a component in a line that has no version of its contract, or an older one than before',
  source:
    "Flyte's release process: components keep backwards compatible contracts, defined in FlyteIDL.",
  *check(context) {
    const contracts = contractsIn(context)
    if (contracts.size === 0) return
    for (const node of context.graph.entries(release)) yield* faultsIn(node, contracts, context)
  },
}

/** Returns the components that a contract binds, by the id of the contract. */
function contractsIn({ graph }: RuleContext): ReadonlyMap<string, readonly string[]> {
  const pairs = graph.entries(component).flatMap(({ key, id }) =>
    graph
      .edgesFrom(key)
      .filter(({ reference }) => reference.field === 'contracts')
      .map(({ to }) => ({ contract: to.id, bound: id })),
  )
  const grouped = Map.groupBy(pairs, ({ contract }) => contract)
  return new Map([...grouped].map(([contract, all]) => [contract, all.map(({ bound }) => bound)]))
}

function* faultsIn(
  node: Entry<ReleaseData>,
  contracts: ReadonlyMap<string, readonly string[]>,
  { graph, dayFor }: RuleContext,
): Iterable<RuleFault> {
  const sequence = sequenceOf(graph, node)
  const { releases } = releaseHistory(graph, dayFor(node), sequence)
  const line = parseLine(node.data.line)
  const older = newestFirst(releases).filter((each) => line && compareLines(each.line, line) < 0)
  const versions = releases.find((each) => each.line === node.data.line)?.components ?? {}
  for (const [contract, bound] of contracts) {
    const user = bound.find((name) => ownValue(versions, name) !== undefined)
    if (user === undefined) continue
    const [now, before] = [
      ownValue(versions, contract),
      older.find(({ data }) => ownValue(data.components, contract)),
    ]
    const was = ownValue(before?.data.components, contract)
    const uses = `Line ${code(node.data.line)} has ${code(user)}`
    const path = ['components']
    if (now === undefined) {
      const message = `${uses}, but no version of its contract ${code(contract)}; add the one that it uses.`
      yield { node, path, at: 'key', message }
    } else if (was !== undefined && isOlder(now, was)) {
      const message = `${uses} with ${code(contract)} ${code(now)}, older than ${code(was)} of line ${code(before?.data.line ?? '')}; a contract stays compatible.`
      const earlier = sequence.releases.find(({ data }) => data.line === before?.data.line)
      const related = earlier ? [relatedAt('the version before', earlier, ['components'])] : []
      yield { node, path: ['components', contract], message, related }
    }
  }
}

function isOlder(now: string, was: string): boolean {
  const [a, b] = [parseVersion(now), parseVersion(was)]
  return a !== undefined && b !== undefined && compareVersions(a, b) < 0
}
