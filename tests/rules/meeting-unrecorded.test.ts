import { expect, test } from 'vitest'
import { findingsOf } from '../vocabulary.ts'
import { sig, wg } from './group-samples.ts'

const meetings = (...each: readonly string[]) =>
  `meetings:\n${each.map((meeting) => `  - { ${meeting} }`).join('\n')}`

test('a meeting with neither notes nor recordings', async () => {
  const documents = {
    'groups/sig-a.mdx': sig(
      meetings(
        'title: All, cadence: weekly, notes: https://example.org/notes',
        'title: Triage, cadence: weekly',
        'title: Demo, cadence: weekly, recordings: https://example.org/recordings',
      ),
    ),
    'groups/wg-a.mdx': wg(meetings('title: All, cadence: weekly')),
    'groups/wg-b.mdx': wg(meetings('title: All, cadence: weekly'), 'retired'),
  }
  expect(await findingsOf(documents, { rules: ['meeting-unrecorded'] })).toMatchInlineSnapshot(`
    "groups/sig-a.mdx:7:14 warning meeting-unrecorded: Meeting \`Triage\` has neither \`notes\` nor \`recordings\`; add one of them.
    groups/wg-a.mdx:6:14 warning meeting-unrecorded: Meeting \`All\` has neither \`notes\` nor \`recordings\`; add one of them."
  `)
})

test('a meeting with notes, and one with recordings', async () => {
  const notes = 'title: All, cadence: weekly, notes: https://example.org/notes'
  const recordings = 'title: Demo, cadence: weekly, recordings: https://example.org/recordings'
  const documents = { 'groups/sig-a.mdx': sig(meetings(notes, recordings)) }
  expect(await findingsOf(documents, { rules: ['meeting-unrecorded'] })).toBe('')
})
