import { expect, test } from 'vitest'
import { findingsOf } from '../vocabulary.ts'
import { issues, untriaged, WAITING } from './issue-samples.ts'

test('an issue that has been untriaged for more than a week', async () => {
  expect(await findingsOf(WAITING, { rules: ['untriaged-too-long'] })).toMatchInlineSnapshot(`
    "issues/code.json:2:172 warning untriaged-too-long: Issue 1, \`An issue\`, has waited for triage for 8 days, expected at most 7.
      help: Give it a milestone or close it, and take \`untriaged\` off."
  `)
})

test('an issue of a week, one that is triaged, and one that is closed', async () => {
  const fresh = issues(
    { number: 2, ...untriaged, createdAt: '2026-11-13T00:00:00Z' },
    { number: 3, labels: [{ name: 'bug' }] },
    { number: 4, ...untriaged, state: 'CLOSED', closedAt: '2026-11-13T00:00:00Z' },
  )
  expect(await findingsOf({ 'issues/code.json': fresh }, { rules: ['untriaged-too-long'] })).toBe(
    '',
  )
})
