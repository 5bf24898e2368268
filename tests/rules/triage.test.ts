import { expect, test } from 'vitest'
import { findingsOf } from '../vocabulary.ts'
import { issues } from './issue-samples.ts'

const waiting = { labels: [{ name: 'Untriaged' }], assignees: [] }
const documents = {
  'issues/code.json': issues(
    { number: 1, ...waiting, createdAt: '2026-11-12T23:00:00Z' },
    { number: 2, ...waiting, createdAt: '2026-11-13T00:00:00Z' },
    { number: 3, labels: [{ name: 'bug' }], assignees: [] },
    { number: 4, ...waiting, state: 'CLOSED', closedAt: '2026-11-13T00:00:00Z' },
    { number: 5, labels: [{ name: 'bug' }] },
  ),
}

test('a project says which label it uses, and how soon it triages', async () => {
  const config = { triage: { label: 'bug', days: 500 } }
  expect(await findingsOf(documents, { config, rules: ['untriaged-too-long'] })).toBe('')
  const rules = ['triaged-without-assignee']
  const found = await findingsOf(documents, { config, rules })
  expect(found.match(/Issue \d/g)).toEqual(['Issue 1', 'Issue 2'])
})
