import type { Finding } from '../basics/finding.ts'
import { alternatives, code } from '../basics/wording.ts'
import { firstFitting } from '../changes/path-pattern.ts'
import type { Allowed } from './allowances.ts'
import type { Config } from './config.ts'
import { pathBelow } from './files-by-kind.ts'
import type { PathAllowance } from './settings/user-config.ts'
import { unusedSetting } from './unused-settings.ts'

/**
 * Sets aside the findings that an exception of the configuration covers. `unused` holds a finding
 * for each exception that covers none.
 */
export function applyPathAllowances(all: readonly Finding[], config: Config) {
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
      ),
    )
  return { findings, allowed, unused }
}
