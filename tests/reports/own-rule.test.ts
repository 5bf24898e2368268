import { expect, test } from 'vitest'
import { report } from '../../plugins/engine/report.ts'
import type { Rule } from '../../plugins/rules/base/rule.ts'
import { checked, mdx } from '../vocabulary.ts'

const HANDBOOK = 'https://example.org/handbook/tags/'

const untagged: Rule = {
  id: 'untagged-page',
  severity: 'warning',
  finds: 'a page without tags',
  source: 'our handbook',
  *check({ graph }) {
    for (const node of graph.nodes) yield { node, message: 'Cannot find `tags`.' }
  },
}

test('a report names the page of a rule of a project, where it has one', async () => {
  const [pretty, github, json, sarif] = await reportsOf({ ...untagged, page: HANDBOOK })
  expect(pretty).toContain(`= see: ${HANDBOOK}`)
  expect(github).toContain(HANDBOOK)
  expect(JSON.parse(json).findings[0].url).toBe(HANDBOOK)
  expect(JSON.parse(sarif).runs[0].tool.driver.rules[0].helpUri).toBe(HANDBOOK)
})

test('a report names no page for a rule of a project without one', async () => {
  const [pretty, github, json, sarif] = await reportsOf(untagged)
  expect(pretty).toContain('warning[untagged-page]')
  expect(pretty).not.toContain('see:')
  expect(github).not.toContain('https:')
  expect(JSON.parse(json).findings[0].url).toBeNull()
  expect(JSON.parse(sarif).runs[0].tool.driver.rules[0]).not.toHaveProperty('helpUri')
})

async function reportsOf(rule: Rule): Promise<[string, string, string, string]> {
  const files = { 'process/start.mdx': mdx('title: Start') }
  const outcome = await checked(files, { config: { ownRules: [rule] } })
  const of = (format: 'pretty' | 'github' | 'json' | 'sarif') => report(outcome, format)
  return [of('pretty'), of('github'), of('json'), of('sarif')]
}
