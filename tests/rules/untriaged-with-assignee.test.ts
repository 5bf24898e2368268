import { expect, test } from 'vitest'
import { findingsOf } from '../vocabulary.ts'
import { issues } from './issue-samples.ts'

const waiting = { labels: [{ name: 'Untriaged' }], assignees: [] }

test('an issue that somebody works on and that still has the label', async () => {
  const worked = { ...waiting, assignees: [{ login: 'ana' }], createdAt: '2026-11-19T00:00:00Z' }
  const taken = {
    'issues/code.json': issues(
      { number: 1, ...worked },
      { number: 2, ...worked, labels: [{ name: 'bug' }] },
      { number: 3, ...worked, assignees: [] },
      { number: 4, ...worked, state: 'CLOSED', closedAt: '2026-11-19T00:00:00Z' },
    ),
  }
  expect(await findingsOf(taken, { rules: ['untriaged-with-assignee'] })).toMatchInlineSnapshot(
    `"issues/code.json:2:56 warning untriaged-with-assignee: Issue 1, \`An issue\`, has an assignee and the label \`untriaged\`; take the label off."`,
  )
})

test('an issue that nobody works on keeps the label', async () => {
  const left = { 'issues/code.json': issues({ number: 3, ...waiting }) }
  expect(await findingsOf(left, { rules: ['untriaged-with-assignee'] })).toBe('')
})
