import { expect, test } from 'vitest'
import { findingsOf } from '../vocabulary.ts'
import { wg } from './group-samples.ts'

const rules = ['lead-missing']
const findings = (fields: string) => findingsOf({ 'groups/wg-a.mdx': wg(fields) }, { rules })

test('a working group whose last lead has left', async () => {
  expect(
    await findings('leads: [{ person: ana, role: lead, since: 2026-01-01, until: 2026-11-01 }]'),
  ).toMatchInlineSnapshot(`
    "groups/wg-a.mdx:5:62 warning lead-missing: The last lead left on 2026-11-01, 19 days ago; it is to be disbanded on 2026-12-14.
      help: Name a lead in \`leads\`, or disband the group with \`status\` and \`retired\`."
  `)
})

test('a working group with a lead', async () => {
  expect(await findings('leads: [{ person: ana, role: lead, since: 2026-01-01 }]')).toBe('')
})

test.each([
  ['within six weeks', '2026-12-13', 'warning'],
  ['after six weeks', '2026-12-14', 'error'],
])('%s, the group is to find a lead: %s is a %s', async (_, today, severity) => {
  const leads = 'leads: [{ person: ana, role: lead, since: 2026-01-01, until: 2026-11-01 }]'
  const found = await findingsOf({ 'groups/wg-a.mdx': wg(leads) }, { rules, today })
  expect(found).toContain(` ${severity} lead-missing: `)
})
