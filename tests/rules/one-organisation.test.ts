import { expect, test } from 'vitest'
import { findingsOf, mdx } from '../vocabulary.ts'
import { sig, wg } from './group-samples.ts'

const rules = ['one-organisation']

const people = `
ana: { name: Ana, organisation: Example Maps }
ben: { name: Ben, organisation: example maps }
cyd: { name: Cyd, organisation: Example Rail }
dee: { name: Dee }
`

const led = (...leads: readonly string[]) =>
  `leads:\n${leads.map((lead) => `  - { ${lead} }`).join('\n')}`

const chair = 'person: ana, role: chair, since: 2026-01-01'

test('a SIG whose present leads all come from one company', async () => {
  const documents = {
    'people.yaml': people,
    'groups/sig-a.mdx': sig(
      led(
        chair,
        'person: ben, role: co-chair, since: 2026-01-01',
        'person: cyd, role: co-chair, since: 2025-01-01, until: 2025-12-31',
        'person: cyd, role: member-rep, since: 2025-01-01',
      ),
    ),
  }
  expect(await findingsOf(documents, { rules })).toMatchInlineSnapshot(
    `"groups/sig-a.mdx:5:1 warning one-organisation: \`ana\` and \`ben\` both come from \`Example Maps\`; look for somebody from elsewhere."`,
  )
})

test('two companies, one lead, or a lead of whom nothing is known are in order', async () => {
  const documents = {
    'people.yaml': people,
    'groups/sig-a.mdx': sig(led(chair, 'person: cyd, role: co-chair, since: 2026-01-01')),
    'groups/sig-b.mdx': sig(led(chair)),
    'groups/sig-c.mdx': sig(led(chair, 'person: dee, role: co-chair, since: 2026-01-01')),
    'groups/sig-d.mdx': sig(led(chair, 'person: ana, role: lead, since: 2026-01-01')),
    'groups/wg-a.mdx': wg(led(chair, 'person: ben, role: lead, since: 2026-01-01')),
  }
  expect(await findingsOf(documents, { rules })).toBe('')
})

test('members count, and a project may ask for more organisations', async () => {
  const project = (asked: string, member: string) => ({
    'people.yaml':
      'ana: { name: A, organisation: X }\nben: { name: B, organisation: Y }\ncleo: { name: C, organisation: X }\n',
    'governance/terms.mdx': mdx(`title: Terms\nfrom: 2022-01-01\n${asked}`),
    'groups/sig-a.mdx': sig(
      `leads: [{ person: ana, role: chair }]\nmembers: [{ person: ${member} }]`,
    ),
  })
  expect(await findingsOf(project('', 'ben'), { rules })).toBe('')
  expect(await findingsOf(project('', 'cleo'), { rules })).toContain(
    '`cleo` and `ana` both come from `X`',
  )
  expect(await findingsOf(project('organisations: 3', 'ben'), { rules })).toMatchInlineSnapshot(
    `"groups/sig-a.mdx:5:1 warning one-organisation: \`ben\` and \`ana\` come from \`X\` and \`Y\`, expected 3 organisations; look for somebody from elsewhere."`,
  )
})
