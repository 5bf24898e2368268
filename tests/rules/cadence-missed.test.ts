import { expect, test } from 'vitest'
import { findingsOf, mdx } from '../vocabulary.ts'
import { line, policy } from './release-samples.ts'

const rules = ['cadence-missed']
const documents = {
  'policies/quarterly.mdx': policy(),
  'releases/v1.2.mdx': line('1.2', '2022-09-30'),
  'releases/v1.3.mdx': line('1.3', '2022-12-30'),
  'releases/v1.4.mdx': line('1.4', '2023-03-31', '', 'planned'),
}

test.each([
  ['four months and a half after the last release', '2023-05-15', 0],
  ['a day later', '2023-05-16', 1],
])('%s', async (_, today, found) => {
  const findings = await findingsOf(documents, { today, rules })
  expect(findings === '' ? 0 : findings.split('\n  help').length - 1).toBe(found)
})

test('the finding names the last release and the day the next was due', async () => {
  expect(await findingsOf(documents, { today: '2023-06-02', rules })).toMatchInlineSnapshot(`
    "releases/v1.3.mdx:5:5 warning cadence-missed: The last line, \`1.3\`, was released 5 months and 3 days ago; by the quarterly cadence the next was due on 2023-03-30.
      help: Release the next line, write down the one that is missing, or change the policy."
  `)
})

test('a month and a half is the limit of a monthly policy', async () => {
  const monthly = policy().replace('quarterly', 'monthly')
  const trains = { ...documents, 'policies/quarterly.mdx': monthly }
  expect(await findingsOf(trains, { today: '2023-02-14', rules })).toBe('')
  expect(await findingsOf(trains, { today: '2023-02-15', rules })).toContain('the monthly cadence')
})

test('lines kept as an example, and a project without releases or policy, miss nothing', async () => {
  const kept = {
    ...documents,
    'releases/v1.3.mdx': line('1.3', '2022-12-30', 'as-of: 2023-03-31'),
  }
  const { 'policies/quarterly.mdx': _, ...lawless } = documents
  for (const each of [kept, lawless, { 'policies/quarterly.mdx': policy() }]) {
    expect(await findingsOf(each, { today: '2030-01-01', rules })).toBe('')
  }
})

test('a policy says after how many cadences the next line is late', async () => {
  const project = (late: string) => ({
    'policies/p.mdx': mdx(`title: P\nfrom: 2022-01-01\nmajor: 1\ncadence: quarterly\n${late}`),
    'releases/v1.3.mdx': mdx('title: "1.3"\nline: "1.3"\nstatus: released\non: 2026-08-01'),
  })
  expect(await findingsOf(project(''), { rules })).toBe('')
  expect(await findingsOf(project('late-after: 1'), { rules })).toContain('due on 2026-11-01')
  expect(await findingsOf(project('late-after: 1.2'), { rules })).toContain('due on 2026-11-01')
  expect(await findingsOf(project('late-after: 2'), { rules })).toBe('')
})
