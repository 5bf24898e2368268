import { ownValue } from '../basics/own-value.ts'
import { compareVersions, parseVersion, printVersion } from '../basics/version.ts'
import { code } from '../basics/wording.ts'
import { versionsIn } from '../clocks/releases/release-history.ts'
import type { Entry } from '../entries/entry.ts'
import { type ComponentData, component } from '../kinds/component.ts'
import { type ReleaseData, release } from '../kinds/release.ts'
import type { Rule, RuleContext, RuleFault } from './base/rule.ts'
import { relatedAt } from './base/run-rules.ts'

export const contractAhead: Rule = {
  id: 'contract-ahead',
  severity: 'error',
  finds: 'a component that uses a newer contract than its release line has',
  source:
    "Flyte's roadmaps of 2020 and 2022: each service keeps backwards compatible contracts, defined in FlyteIDL.",
  *check(context) {
    const known = new Map(context.graph.entries(component).map((entry) => [entry.id, entry]))
    for (const node of context.graph.entries(release)) {
      for (const use of usesIn(node.data)) {
        const user = known.get(use.user)
        if (user) yield* faultsOf(use, { node, user, context })
      }
    }
  },
}

/** One component that uses a version of a contract. */
interface ContractUse {
  readonly user: string
  readonly contract: string
  readonly version: string
}

function usesIn({ contracts = {} }: ReleaseData): readonly ContractUse[] {
  return Object.entries(contracts).flatMap(([user, used]) =>
    Object.entries(used).map(([contract, version]) => ({ user, contract, version })),
  )
}

interface UseContext {
  readonly node: Entry<ReleaseData>
  readonly user: Entry<ComponentData>
  readonly context: RuleContext
}

function* faultsOf(
  { contract, version }: ContractUse,
  { node, user, context }: UseContext,
): Iterable<RuleFault> {
  const path = ['contracts', user.id, contract]
  if (!user.data.contracts?.includes(contract)) {
    const message = `${code(user.id)} has no contract ${code(contract)}; add it to ${code('contracts')} of the component, or correct the name.`
    yield { node, path, at: 'key', message, related: [relatedAt('the component', user)] }
    return
  }
  const newest = versionsIn(node.data, contract, context.dayFor(node)).at(-1)
  const used = parseVersion(version)
  if (!newest || !used || compareVersions(used, newest) <= 0) return
  const isListed = ownValue(node.data.components, contract) !== undefined
  const at = isListed ? ['components', contract] : ['line']
  yield {
    node,
    path,
    message: `${code(user.id)} uses ${code(contract)} ${code(version)}, but line ${code(node.data.line)} has only ${code(printVersion(newest))}; release the contract first, or correct the version.`,
    related: [relatedAt('the contract in this line', node, at)],
  }
}
