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

test('an issue that has been untriaged for more than a week', async () => {
  expect(await findingsOf(documents, { rules: ['untriaged-too-long'] })).toMatchInlineSnapshot(`
    "issues/code.json:2:172 warning untriaged-too-long: Issue 1, \`An issue\`, has waited for triage for 8 days, expected at most 7.
      help: Give it a milestone or close it, and take \`untriaged\` off."
  `)
})

test('an issue that is triaged and nobody is assigned to', async () => {
  expect(
    await findingsOf(documents, { rules: ['triaged-without-assignee'] }),
  ).toMatchInlineSnapshot(`
    "issues/code.json:4:102 warning triaged-without-assignee: Issue 3, \`An issue\`, is triaged and has no assignee; assign it.
      help: If nobody has looked at it yet, give it the label \`untriaged\` back."
  `)
})

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

test('a project says which label it uses, and how soon it triages', async () => {
  const config = { triage: { label: 'bug', days: 500 } }
  expect(await findingsOf(documents, { config, rules: ['untriaged-too-long'] })).toBe('')
  const rules = ['triaged-without-assignee']
  const found = await findingsOf(documents, { config, rules })
  expect(found.match(/Issue \d/g)).toEqual(['Issue 1', 'Issue 2'])
})
