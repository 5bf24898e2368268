import { expect, test } from 'vitest'
import type { LinkMention } from '../../plugins/documents/model/document.ts'
import { type CheckConditions, checked, type Files, findingsOf, mdx } from '../vocabulary.ts'
import { component, locked, page, policy, project, release } from './pinned.ts'

/** Returns the addresses of the links of a page, one a line. */
async function targets(body: string, files: Files = project, conditions: CheckConditions = {}) {
  const { graph, links } = await checked({ ...files, 'process/page.mdx': page(body) }, conditions)
  const node = graph.nodeAt('content/process/page.mdx')
  if (!node) throw new Error('the page was not read')
  return node.document.mentions.map((mention) => {
    const resolution = links.resolve(mention as LinkMention, node)
    if (resolution.type === 'broken') return `${resolution.rule}: ${resolution.message}`
    return resolution.type === 'inventory'
      ? `${resolution.url} "${resolution.text}"`
      : resolution.type
  })
}

const FLYTEKIT = 'https://docs.example.org/flytekit/v1.3'
const IDL = 'https://docs.example.org/idl/latest'

test.each([
  [
    'a whole address',
    '[Task](inv:flytekit:py:class#flytekit.Task)',
    `${FLYTEKIT}/api.html#flytekit.Task "flytekit.Task"`,
  ],
  [
    'without role',
    '[T](inv:flytekit:py#flytekit.task)',
    `${FLYTEKIT}/api.html#flytekit.task "The task decorator"`,
  ],
  [
    'a bare link',
    '<inv:flytekit#flytekit.task>',
    `${FLYTEKIT}/api.html#flytekit.task "The task decorator"`,
  ],
  ['any project', '[x](inv:#flyteidl.Task)', `${IDL}/idl.html#flyteidl.Task "flyteidl.Task"`],
  [
    'stars for the parts',
    '[x](inv:*:proto:*#*Task)',
    `${IDL}/idl.html#flyteidl.Task "flyteidl.Task"`,
  ],
  [
    'a star in the key',
    '[x](inv:flyte*#flytekit.Task)',
    `${FLYTEKIT}/api.html#flytekit.Task "flytekit.Task"`,
  ],
  [
    'a definition',
    '[x][d]\n\n[d]: inv:flytekit#flytekit.Task',
    `${FLYTEKIT}/api.html#flytekit.Task "flytekit.Task"`,
  ],
  [
    'a label in any case',
    '[x](inv:flytekit:std:label#START)',
    `${FLYTEKIT}/start.html#start "Getting started"`,
  ],
])('%s', async (_, body, target) => {
  expect(await targets(body)).toEqual([target])
})

test.each([
  ['a name that is gone, and where it is', '[x](inv:flytekit#flytekit.old)'],
  ['a misspelt name', '[x](inv:flytekit#flytekit.Tsk)'],
  ['a name with the wrong role', '[x](inv:flytekit:py:module#flytekit.Task)'],
  ['a name of any project', '[x](inv:#flyteidl.Tsk)'],
  ['a component that is none', '[x](inv:flytkit#x)'],
  ['an address without a name', '[x](inv:flytekit)'],
  [
    'several names',
    '[x](inv:flytekit#start) [y](inv:#flytekit.Task) [z](inv:flytekit#flytekit.T*)',
  ],
])('%s is a finding', async (_, body) => {
  expect(await findingsOf({ ...project, 'process/page.mdx': page(body) })).toMatchSnapshot()
})

test('a redirect that is locked leads no link', async () => {
  const lock = JSON.parse(String(project['pins.lock.json']))
  for (const pin of lock.pins) {
    pin.redirects = [pin.url]
    pin.url = 'https://elsewhere.example/objects.inv'
  }
  const files: Files = { ...project, 'pins.lock.json': JSON.stringify(lock) }
  const body = '[Task](inv:flytekit:py:class#flytekit.Task)'
  expect(await targets(body, files)).toEqual([`${FLYTEKIT}/api.html#flytekit.Task "flytekit.Task"`])
  expect(await findingsOf(files)).toBe('')
})

test.each([
  ['without docs', mdx('title: kit'), 'does not say where its docs are; give it `docs`.'],
  [
    'without an inventory',
    component('kit', '  pin: "1.3"').replace(/ {2}inventory.*\n/, ''),
    'does not say where its inventory is; give its `docs` an `inventory`.',
  ],
])('a component %s says what it lacks', async (_, kit, lack) => {
  const files: Files = { ...project, 'components/kit.mdx': kit }
  expect(await targets('[x](inv:kit#x)', files)).toEqual([`pin-unknown: Component \`kit\` ${lack}`])
})

test('of very many names a few are reported', async () => {
  const rows = Array.from({ length: 1_000 }, (_, at) => `kit.${at} py:class 1 api.html#$ -`)
  const files: Files = { ...project, ...locked({ 'flytekit 1.3': rows }) }
  const body = page('[x](inv:flytekit#kit.*)')
  expect(await findingsOf({ ...files, 'process/page.mdx': body })).toMatch(
    /means more than 8 names; write `inv:flytekit:py:class#kit\.0`, .* or `inv:flytekit:py:class#kit\.7`\.$/,
  )
})

test('the policy of the day decides', async () => {
  const independent = { 'policies/next.mdx': policy('independent: [flytekit, idl]', '2026-12-01') }
  const files: Files = { ...project, ...independent }
  const link = '[Task](inv:flytekit:py:class#flytekit.Task)'
  expect(await targets(link, files, { today: '2026-11-30' })).toEqual([
    `${FLYTEKIT}/api.html#flytekit.Task "flytekit.Task"`,
  ])
  expect(await targets(link, files, { today: '2026-12-01' })).toEqual([
    'pin-unknown: Cannot find the inventory of `flytekit` `latest` in the lock.',
  ])
})

test('a component that becomes independent moves its links, and its pin is reported', async () => {
  const pinned = { ...project, 'components/idl.mdx': component('idl', '  pin: "1.3"') }
  const link = page('[Task](inv:idl#flyteidl.Task)')
  expect(await findingsOf({ ...pinned, 'process/page.mdx': link })).toMatchInlineSnapshot(`
    "components/idl.mdx:6:8 error pin-disagrees: The release policy sends links to \`idl\` to \`latest\`, not to \`1.3\`.
      help: Remove the pin, or name the component among the aligned ones."
  `)
  expect(await targets('[Task](inv:idl#flyteidl.Task)', pinned)).toEqual([
    `${IDL}/idl.html#flyteidl.Task "flyteidl.Task"`,
  ])
})

test('a component that moves from aligned to independent moves its links to the newest docs', async () => {
  const docs = 'https://docs.example.org/flytekit'
  const body = `[Task](inv:flytekit:py:class#flytekit.Task) ${docs}/v1.3/api.html ${docs}/latest/api.html`
  const copies = { 'flytekit 1.3': ['flytekit.Task py:class 1 api.html#$ -'] }
  const aligned: Files = {
    'releases/v1.3.mdx': release('1.3', '2026-09-30'),
    'components/flytekit.mdx': component('flytekit', '  pin: "1.3"'),
    'policies/quarterly.mdx': policy('aligned: [flytekit]'),
    'process/page.mdx': page(body),
    ...locked({ ...copies, 'flytekit latest': ['flytekit.Task py:class 1 core/api.html#$ -'] }),
  }
  const independent = { ...aligned, 'policies/quarterly.mdx': policy('independent: [flytekit]') }

  expect((await targets(body, aligned))[0]).toBe(
    `${docs}/v1.3/api.html#flytekit.Task "flytekit.Task"`,
  )
  expect(await findingsOf(aligned)).toMatchInlineSnapshot(`
    "process/page.mdx:5:93 error pin-disagrees: Address leads to \`flytekit\` \`latest\`, expected \`1.3\`.
      help: Write \`https://docs.example.org/flytekit/v1.3/api.html\`; \`milepost check --fix\` does."
  `)

  expect((await targets(body, independent))[0]).toBe(
    `${docs}/latest/core/api.html#flytekit.Task "flytekit.Task"`,
  )
  expect(await findingsOf(independent)).toMatchInlineSnapshot(`
    "components/flytekit.mdx:6:8 error pin-disagrees: The release policy sends links to \`flytekit\` to \`latest\`, not to \`1.3\`.
      help: Remove the pin, or name the component among the aligned ones.
    process/page.mdx:5:45 error pin-disagrees: Address leads to \`flytekit\` \`1.3\`, expected \`latest\`.
      help: The inventory of \`flytekit\` \`latest\` does not have that page; look for its new address."
  `)

  const unlocked = { ...independent, ...locked(copies), 'pins/flytekit-latest.inv': '' }
  expect(await findingsOf(unlocked, { rules: ['pin-unknown'] })).toMatchInlineSnapshot(`
    "process/page.mdx:5:8 error pin-unknown: Cannot find the inventory of \`flytekit\` \`latest\` in the lock.
      help: Run \`milepost pins update flytekit\`."
  `)
})

test('a pin holds back an aligned component; the page of a release has its own line', async () => {
  const files: Files = {
    ...project,
    'components/flytekit.mdx': component('flytekit', '  pin: "1.2"'),
    'releases/v1.3.mdx': `${release('1.3', '2026-09-30')}\n[x](inv:flytekit#flytekit.task)\n`,
  }
  expect(await targets('[x](inv:flytekit#flytekit.old)', files)).toEqual([
    'https://docs.example.org/flytekit/v1.2/api.html#flytekit.old "flytekit.old"',
  ])
  expect(await findingsOf(files)).toMatchInlineSnapshot(`
    "components/flytekit.mdx:6:8 info pin-behind: \`flytekit\` is pinned to \`1.2\`, and \`1.3\` is current.
      help: \`milepost pins bump --to 1.3\` says which links that would break."
  `)
})

test.each([
  ['what no policy names has its pin', '  pin: "2.0"', 'aligned: [idl]'],
  [
    'others may have their own minor version',
    '',
    'independent: [flytekit]\ndocs: { aligned: minor, others: minor }',
  ],
  ['without a pin nothing decides', '', 'aligned: [idl]'],
  [
    'aligned components may lead to the newest docs',
    '',
    'aligned: [flytekit]\ndocs: { aligned: latest, others: latest }',
  ],
])('%s', async (_, below, fields) => {
  const files: Files = {
    ...project,
    'components/flytekit.mdx': component('flytekit', below),
    'policies/quarterly.mdx': policy(fields),
    'releases/v1.3.mdx': release('1.3', '2026-09-30', 'components: { flytekit: "0.9.1" }'),
  }
  expect(await targets('[x](inv:flytekit#flytekit.Task)', files)).toMatchSnapshot()
})

test('a missing inventory is reported once', async () => {
  const { 'pins.lock.json': _, ...unlocked } = project
  const body = '[x](inv:flytekit#a) [y](inv:flytekit#b) <inv:flytekit#c>'
  expect(await findingsOf({ ...unlocked, 'process/page.mdx': page(body) })).toMatchInlineSnapshot(`
    "process/page.mdx:5:5 error pin-unknown: Cannot find the inventory of \`flytekit\` \`1.3\` in the lock.
      help: Run \`milepost pins update flytekit\`. 2 more links for the same reason."
  `)
})
