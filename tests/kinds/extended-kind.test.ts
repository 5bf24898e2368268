import { expect, test } from 'vitest'
import { explain } from '../../plugins/commands/explain.ts'
import { builtIn } from '../../plugins/config.ts'
import { readConfig } from '../../plugins/engine/config.ts'
import { phaseOf } from '../../plugins/graph/phase.ts'
import { extend } from '../../plugins/kinds/extended-kind.ts'
import * as fields from '../../plugins/kinds/fields/fields.ts'
import type { Kind } from '../../plugins/kinds/kind.ts'
import { hasOwnPages } from '../../plugins/views/pages/kind-pages.ts'
import { viewed } from '../views/project.ts'
import { checked, findingsOf, mdx } from '../vocabulary.ts'

const item = extend(builtIn.item, {
  fields: {
    cost: fields.count().describe('The days of work.'),
    asks: fields.reference().optional().describe('The group that wants it.'),
  },
  relations: { asks: { to: ['group'], inverse: 'wants' } },
  statuses: {
    'on-trial': { means: 'active', after: ['in-progress'], next: ['done', 'shelved'] },
    shelved: { means: 'closed', after: ['planned'], next: [] },
  },
})
const config = { kinds: [item] }

const FILES = {
  'roadmap/next.md': mdx('title: Next\norder: [a]'),
  'groups/team.md': mdx('title: Team\ntype: team\nstatus: active'),
  'roadmap/items/a.md': mdx(
    'title: A\nroadmap: next\nowners: [team]\ntracking: https://example.org/1\nhistory:\n  - { status: in-progress, target: 2027-Q1 }\n  - { status: on-trial }\ncost: 3\nasks: team',
  ),
}

test('an item with further fields and statuses is checked like any other', async () => {
  const { graph, findings } = await checked(FILES, { config })
  expect(findings).toEqual([])
  const [a] = graph.entries(item)
  expect(a?.data.cost).toBe(3)
  expect(a && phaseOf(a)).toBe('active')
  expect(a?.kind.statuses['on-trial']?.rank).toBe(3)
  expect(graph.edgesTo('group:team').map(({ reference }) => reference.field)).toContain('asks')
  const wrong = FILES['roadmap/items/a.md']
    .replace('cost: 3', 'cost: much')
    .replace('on-trial', 'on-trail')
    .replace('asks: team', 'asks: teem')
  expect(
    await findingsOf({ ...FILES, 'roadmap/items/a.md': wrong }, { config }),
  ).toMatchInlineSnapshot(`
    "roadmap/items/a.md:8:15 error invalid-field: Unexpected text \`on-trail\` in \`status\`, expected \`unplanned\`, \`planning\`, \`planned\`, \`in-progress\`, \`delayed\`, \`overdue\`, \`done\`, \`cancelled\`, \`on-trial\` or \`shelved\`; did you mean \`on-trial\`?
      help: The new status.
    roadmap/items/a.md:9:7 error invalid-field: Unexpected text \`much\` in \`cost\`, expected a whole number.
      help: The days of work.
    roadmap/items/a.md:10:7 error unknown-reference: Cannot find group \`teem\`; did you mean \`team\`?"
  `)
})

test('a roadmap item with a closed status is done with', async () => {
  const shelved = FILES['roadmap/items/a.md'].replace('on-trial', 'shelved')
  const rules = ['done-but-listed']
  const found = await findingsOf({ ...FILES, 'roadmap/items/a.md': shelved }, { config, rules })
  expect(found).toContain('`a` is `shelved` and still listed in `order`')
})

test('the page of an item shows the fields that were added, and its new status', async () => {
  const views = await viewed(FILES, { config })
  const page = views.item('a')
  expect(page.badge).toMatchObject({ text: 'on trial' })
  expect(page.extra).toEqual([
    { name: 'Cost', values: [{ text: '3' }] },
    { name: 'Asks', values: [expect.objectContaining({ text: 'Team', href: '/groups/team/' })] },
  ])
  expect(page.history.at(-1)?.badge).toEqual(page.badge)
  expect(hasOwnPages(item as Kind)).toBe(true)
  expect(views.group('team').extra).toBeUndefined()
})

test('explain shows what was added', () => {
  const shown = explain('item', readConfig(config))
  expect(shown).toMatch(/^Statuses: .*cancelled, on-trial or shelved\.$/m)
  expect(shown).toContain('  cost         required  The days of work.')
  expect(shown).toMatch(/asks .*Names: group\./)
  expect(explain('item.history.status', readConfig(config))).toContain('on-trial or shelved')
})

test.each([
  [
    () => extend(builtIn.item, { fields: { owners: fields.text() } }),
    'has the field `owners` already',
  ],
  [
    () => extend(builtIn.item, { statuses: { done: { means: 'done', after: [], next: [] } } }),
    'There is a status `done` of kind `item` already.',
  ],
  [
    () =>
      extend(builtIn.rfc, { statuses: { last: { means: 'open', after: ['reviw'], next: [] } } }),
    'Unknown status `reviw` beside status `last` of kind `rfc`; there are draft, review,',
  ],
  [
    () =>
      extend(builtIn.rfc, { statuses: { last: { means: 'late' as 'open', after: [], next: [] } } }),
    'Unexpected `means` of status `last` of kind `rfc`, expected open, active, done, closed.',
  ],
  [
    () => extend(builtIn.release, { statuses: { rc: { means: 'open', after: [], next: [] } } }),
    'The statuses of kind `release` cannot be extended.',
  ],
  [
    () => extend(builtIn.group, { statuses: { old: { means: 'done', after: [], next: [] } } }),
    'The statuses of kind `group` cannot be extended.',
  ],
])('an extension that means nothing is refused', (make, sentence) => {
  expect(make).toThrow(sentence)
})

test('every built-in kind can be extended', () => {
  const { kinds } = readConfig()
  expect(Object.keys(builtIn)).toEqual(kinds.map(({ name }) => name))
})
