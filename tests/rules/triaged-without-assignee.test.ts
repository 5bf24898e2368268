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

test('an issue that is triaged and nobody is assigned to', async () => {
  expect(
    await findingsOf(documents, { rules: ['triaged-without-assignee'] }),
  ).toMatchInlineSnapshot(`
    "issues/code.json:4:102 warning triaged-without-assignee: Issue 3, \`An issue\`, is triaged and has no assignee; assign it.
      help: If nobody has looked at it yet, give it the label \`untriaged\` back."
  `)
})

test('an issue that somebody has, and one that still waits for triage', async () => {
  const cared = issues({ number: 5, labels: [{ name: 'bug' }] }, { number: 1, ...waiting })
  const rules = ['triaged-without-assignee']
  expect(await findingsOf({ 'issues/code.json': cared }, { rules })).toBe('')
})
