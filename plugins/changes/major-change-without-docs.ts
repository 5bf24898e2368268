import { alternatives, code } from '../basics/wording.ts'
import type { ChangeContext, ChangeRule } from './change-rule.ts'
import { firstFitting } from './path-pattern.ts'

export const majorChangeWithoutDocs: ChangeRule = {
  id: 'major-change-without-docs',
  severity: 'error',
  finds: 'a major change that does not change the documentation',
  source: "Flyte's change management, 2020 and 2022: a major change comes with documentation.",
  *check({ change, policy }) {
    if (change.files.some(({ path, gone }) => !gone && firstFitting(policy.docs, path))) return
    const reason = reasonFor({ change, policy })
    if (reason === undefined) return
    yield {
      message: `Cannot find a change to the docs, though ${reason} makes this a major one.`,
      help: `Change what readers need to know, in ${alternatives(policy.docs)}.`,
    }
  },
}

/**
 * Returns the first reason that makes a change major. Labels match in any case, as on code hosts.
 */
function reasonFor({
  change,
  policy: { major },
}: Pick<ChangeContext, 'change' | 'policy'>): string | undefined {
  const labels = new Set(major.labels.map((label) => label.toLowerCase()))
  const label = change.labels.find((each) => labels.has(each.toLowerCase()))
  if (label !== undefined) return `the label ${code(label)}`
  const file = change.files.find(({ path }) => firstFitting(major.paths, path))
  return file && `the change to ${code(file.path)}`
}
