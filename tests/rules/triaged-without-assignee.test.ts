import { expect, test } from 'vitest'
import { findingsOf } from '../vocabulary.ts'
import { issues, untriaged, WAITING } from './issue-samples.ts'

test('an issue that is triaged and nobody is assigned to', async () => {
  expect(await findingsOf(WAITING, { rules: ['triaged-without-assignee'] })).toMatchInlineSnapshot(`
    "issues/code.json:4:102 warning triaged-without-assignee: Issue 3, \`An issue\`, is triaged and has no assignee; assign it.
      help: If nobody has looked at it yet, give it the label \`untriaged\` back."
  `)
})

test('an issue that somebody has, and one that still waits for triage', async () => {
  const cared = issues({ number: 5, labels: [{ name: 'bug' }] }, { number: 1, ...untriaged })
  const rules = ['triaged-without-assignee']
  expect(await findingsOf({ 'issues/code.json': cared }, { rules })).toBe('')
})
