import type { Finding } from '../basics/finding.ts'
import { alternatives, code, didYouMean } from '../basics/wording.ts'
import { firstFitting } from '../changes/path-pattern.ts'
import type { Node } from '../entries/entry.ts'
import { isMap, valueAt } from '../entries/value.ts'
import type { Graph } from '../graph/graph.ts'
import { placeOf } from '../rules/base/run-rules.ts'
import type { Config } from './config.ts'
import { pathBelow } from './files-by-kind.ts'
import { ENGINE_RULES } from './settings/engine-rules.ts'
import { allowsNoDocument } from './settings/exceptions.ts'
import { CATALOGUE } from './settings/rule-catalogue.ts'
import type { PathAllowance } from './settings/user-config.ts'
import { type SettingPlaces, unusedSetting } from './unused-settings.ts'

/** One line of `milepost.allow`, which makes a document an exception from a rule, with a reason. */
export interface Allowance {
  readonly node: Node
  readonly rule: string
  readonly reason: string
}

/** A finding that an exception covers. */
export interface Allowed {
  readonly finding: Finding
  readonly reason: string
}

export function allowancesIn(graph: Graph): readonly Allowance[] {
  return graph.documents
    .filter((node) => !node.kind.inOneFile)
    .flatMap((node) => {
      const allow = valueAt(node.document.frontmatter.data, ['milepost', 'allow'])
      return Object.entries(isMap(allow) ? allow : {}).flatMap(([rule, reason]) =>
        typeof reason === 'string' && reason.trim() !== '' ? [{ node, rule, reason }] : [],
      )
    })
}

/** Returns the valid exceptions, and a finding for each of the others. */
export function sortAllowances(
  allowances: readonly Allowance[],
  { ownRules, publish }: Pick<Config, 'ownRules' | 'publish'>,
) {
  const rules = [...CATALOGUE.keys(), ...ownRules.map((rule) => rule.id)]
  const refused = allowances.flatMap((allowance) => {
    const message = refusal(allowance.rule, rules, publish)
    return message === undefined ? [] : [{ allowance, message }]
  })
  const unsound = new Set(refused.map(({ allowance }) => allowance))
  return {
    sound: allowances.filter((allowance) => !unsound.has(allowance)),
    findings: refused.map(({ allowance, message }) =>
      findingAt(allowance, 'invalid-allowance', message),
    ),
  }
}

/**
 * Returns why an exception is refused. The rule about exceptions allows none, since it would hide
 * findings about the others.
 */
function refusal(rule: string, rules: readonly string[], publish: boolean): string | undefined {
  if ((publish && allowsNoDocument(rule)) || rule === 'invalid-allowance')
    return `Rule ${code(rule)} allows no exceptions; remove this line and fix the finding.`
  return rules.includes(rule) ? undefined : `Unknown rule ${code(rule)}${didYouMean(rule, rules)}`
}

/**
 * Makes a finding for an exception that has no use. `neverAllowed` holds the findings that no
 * exception covers.
 */
export function unusedAllowance(allowance: Allowance, neverAllowed: readonly Finding[]): Finding {
  const { rule, node } = allowance
  const isBroken = neverAllowed.some(
    (finding) => finding.file === node.document.path && finding.rule === rule,
  )
  if (isBroken) {
    const message = `An error of rule ${code(rule)} allows no exceptions; remove this line and fix the finding.`
    return findingAt(allowance, 'invalid-allowance', message)
  }
  const message = `The document does not break ${code(rule)}; remove this line.`
  return findingAt(allowance, 'unused-allowance', message)
}

function findingAt(
  { node, rule: name }: Allowance,
  rule: keyof typeof ENGINE_RULES,
  message: string,
): Finding {
  return {
    rule,
    severity: ENGINE_RULES[rule].severity,
    message,
    file: node.document.frontmatter.file ?? node.document.path,
    place: placeOf(node, ['milepost', 'allow', name], 'key'),
    id: node.key,
  }
}

/**
 * Sets aside the findings that an exception of the configuration covers. `unused` holds a finding
 * for each exception that covers none.
 */
export function applyPathAllowances(
  all: readonly Finding[],
  config: Config,
  placeOf: SettingPlaces,
) {
  const findings: Finding[] = []
  const allowed: Allowed[] = []
  const used = new Set<PathAllowance>()
  const byRule = Map.groupBy(config.allow, ({ rule }) => rule)
  for (const finding of all) {
    const below = pathBelow(finding.file, config)
    const allowance = byRule
      .get(finding.rule)
      ?.find(({ paths }) => firstFitting(paths, below) !== undefined)
    if (!allowance) findings.push(finding)
    else {
      allowed.push({ finding, reason: allowance.reason })
      used.add(allowance)
    }
  }
  const unused = config.allow
    .filter((each) => !used.has(each))
    .map(({ rule, paths }) =>
      unusedSetting(
        `No document in ${alternatives(paths)} breaks ${code(rule)}; remove this exception from \`allow\`.`,
        placeOf(paths[0] ?? ''),
      ),
    )
  return { findings, allowed, unused }
}
