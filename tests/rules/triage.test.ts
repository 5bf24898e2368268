import { expect, test } from 'vitest'
import { findingsOf } from '../vocabulary.ts'
import { WAITING } from './issue-samples.ts'

test('a project says which label it uses, and how soon it triages', async () => {
  const config = { triage: { label: 'bug', days: 500 } }
  expect(await findingsOf(WAITING, { config, rules: ['untriaged-too-long'] })).toBe('')
  const rules = ['triaged-without-assignee']
  const found = await findingsOf(WAITING, { config, rules })
  expect(found.match(/Issue \d/g)).toEqual(['Issue 1', 'Issue 2'])
})
