import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { shippedGovernance, shippedPolicy } from '../../plugins/shipped/policies.ts'
import { faultsOf } from '../changes/vocabulary.ts'
import { issues } from '../rules/issue-samples.ts'
import { findingsOf, mdx } from '../vocabulary.ts'

const SHIPPED = 'plugins/shipped'
const guide = readFileSync('src/content/docs/guides/clocks.md', 'utf8')
const documents = readdirSync(SHIPPED).filter((file) => file.endsWith('.mdx'))

test('both documents of Milepost are sound', async () => {
  const folders = { 'community-groups.mdx': 'governance', 'quarterly-releases.mdx': 'policies' }
  const files = Object.entries(folders).map(
    ([file, folder]) => [`${folder}/${file}`, readFileSync(join(SHIPPED, file), 'utf8')] as const,
  )
  expect(documents.sort()).toEqual(Object.keys(folders))
  expect(await findingsOf(Object.fromEntries(files))).toBe('')
})

test.each(documents)('the guide shows %s as it is', (file) => {
  const [, frontmatter = ''] = readFileSync(join(SHIPPED, file), 'utf8').split('---\n')
  expect(guide).toContain(`\`\`\`yaml\n${frontmatter}\`\`\``)
})

test('a project without policies of its own is judged by their numbers', () => {
  const { 'quorum-months': quorum, 'triage-days': triage, majority } = shippedGovernance()
  expect({ quorum, triage, majority }).toEqual({
    quorum: { should: 3, must: 6 },
    triage: 7,
    majority: '2/3',
  })
  expect(shippedPolicy()).toMatchObject({ 'late-after': 1.5, branch: 'release-v{major}.{minor}' })
})

/** A governance document that is in force. */
const governance = (fields: string) => mdx(`title: G\nfrom: 2022-06-01\n${fields}`)

test('a governance document says in how many days issues are triaged', async () => {
  const opened = { labels: [{ name: 'untriaged' }], createdAt: '2026-11-05T00:00:00Z' }
  const looked = { labels: [{ name: 'needs-investigation' }], createdAt: '2026-10-01T00:00:00Z' }
  const snapshot = {
    'issues/code.json': issues({ number: 1, ...opened }, { number: 2, ...looked }),
  }
  const rules = ['untriaged-too-long', 'investigation-too-long']
  const found = async (fields: string, config = {}) => {
    const project = { ...snapshot, 'governance/g.mdx': governance(fields) }
    return (await findingsOf(project, { rules, config })).match(/Issue \d/g)
  }
  expect(await found('')).toEqual(['Issue 1', 'Issue 2'])
  expect(await found('triage-days: 15')).toEqual(['Issue 2'])
  expect(await found('triage-days: 15\ninvestigation-days: 60')).toBeNull()
  expect(await found('triage-days: 15', { triage: { days: 1 } })).toEqual(['Issue 1', 'Issue 2'])
})

test('a governance document says from which size a change needs a proposal', async () => {
  const files = { 'src/a.ts': 600 }
  const faults = (fields: string, policy = {}) =>
    faultsOf(
      'large-change-without-proposal',
      { files },
      { documents: { 'governance/g.mdx': governance(fields) }, policy },
    )
  expect(await faults('')).toContain('600 lines (up to 500 need none)')
  expect(await faults('large-change: { lines: 800, files: 50 }')).toBe('')
  expect(
    await faults('large-change: { lines: 800, files: 50 }', { large: { lines: 100 } }),
  ).toContain('600 lines (up to 100 need none)')
})
