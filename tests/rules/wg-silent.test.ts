import { expect, test } from 'vitest'
import { findingsOf } from '../vocabulary.ts'
import { wg } from './group-samples.ts'

const rules = ['wg-silent']
const findings = (fields: string) => findingsOf({ 'groups/wg-a.mdx': wg(fields) }, { rules })

test('channels that nobody used for three months', async () => {
  expect(await findings('activity: [{ on: 2026-08-20, what: message }]')).toMatchInlineSnapshot(`
    "groups/wg-a.mdx:5:18 warning wg-silent: Its channels were last used on 2026-08-20, 3 months ago; the working group is to be disbanded.
      help: Add what it did since to \`activity\`, or disband it with \`status\` and \`retired\`."
  `)
})

test('a message a day less than three months ago', async () => {
  expect(await findings('activity: [{ on: 2026-08-21, what: message }]')).toBe('')
})
