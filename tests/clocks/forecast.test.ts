import { expect, test } from 'vitest'
import { forecast } from '../../plugins/clocks/forecast.ts'
import { PLAIN } from '../../plugins/words/words.ts'
import { itemWith, roadmap } from '../rules/samples.ts'
import { checked } from '../vocabulary.ts'
import { day } from './vocabulary.ts'

const line = { line: '1.4', on: day('2026-12-30') }

async function forecastOf(
  items: Readonly<Record<string, string>>,
  { on = line.on, today = '2026-11-20', slack = 0 } = {},
) {
  const documents = Object.entries(items).map(([id, text]) => [`roadmap/items/${id}.mdx`, text])
  const files = { 'roadmap/main.mdx': roadmap(), ...Object.fromEntries(documents) }
  const { graph } = await checked(files)
  const found = forecast({ line: '1.4', on }, { graph, today: day(today), policy: { slack } })
  const reasons = found.reasons.map((reason) => ({ ...reason, text: PLAIN.phrase(reason.text) }))
  return { ...found, reasons }
}

const due = (target: string, fields = '') =>
  itemWith([`{ status: planned, target: ${target} }`], fields)

test('a line without items is on time until its day has passed', async () => {
  expect(await forecastOf({})).toMatchObject({ state: 'on-time', open: 0, reasons: [] })
  expect(await forecastOf({}, { today: '2026-12-30' })).toMatchObject({ state: 'on-time' })
  const { state, reasons } = await forecastOf({}, { today: '2027-01-01' })
  expect([state, reasons[0]?.text]).toEqual(['late', 'its planned day passed 2 days ago'])
})

test('slack is the days between the last item and the release', async () => {
  const items = { a: due('2026-12-01', 'release: "1.4"'), b: due('2026-11', 'release: "1.4"') }
  const known = { earliest: '2026-12-01', slack: 29, open: 2 }
  expect(await forecastOf(items)).toMatchObject({ state: 'on-time', ...known })
  const asked = await forecastOf(items, { slack: 30 })
  expect(asked).toMatchObject({ state: 'at-risk', ...known })
  expect(asked.reasons.map(({ text }) => text)).toEqual([
    '29 days of slack are left, and the policy asks for 30',
  ])
})

test('a promise without a target is due with its line, and what has no day is a risk', async () => {
  expect(
    await forecastOf({ a: itemWith(['{ status: planned }'], 'release: "1.4"') }),
  ).toMatchObject({ state: 'at-risk', reasons: [{ text: '`a` has no target' }] })
  const planned = '---\ntitle: L\nline: "1.4"\nstatus: planned\non: 2026-12-30\n---\n'
  const { graph } = await checked({
    'roadmap/main.mdx': roadmap(),
    'releases/v1.4.mdx': planned,
    'roadmap/items/a.mdx': itemWith(['{ status: planned }'], 'release: "1.4"'),
  })
  const found = forecast(line, { graph, today: day('2026-11-20'), policy: undefined })
  expect(found).toMatchObject({ state: 'on-time', slack: 0 })
})

test('a chain of many items names the first and the last of them', async () => {
  const chain = Array.from({ length: 2_000 }, (_, at) => [
    `i${at}`,
    at === 1_999
      ? due('2027-Q1')
      : itemWith(['{ status: planned }'], `needs: [i${at + 1}]\nrelease: "1.4"`),
  ])
  const { reasons, earliest } = await forecastOf(Object.fromEntries(chain))
  expect(earliest).toBe('2027-03-31')
  expect(reasons.at(0)?.text).toMatchInlineSnapshot(
    `"\`i0\` waits for \`i1\`, which waits for \`i2\`, which waits for \`i3\`, which waits for \`i4\`, which waits for others and at last \`i1999\`, which is due in \`2027-Q1\`"`,
  )
  expect(reasons).toHaveLength(1_999)
})

test('the latest of several chains comes first, and a circle ends', async () => {
  const { reasons } = await forecastOf({
    a: due('2027-01-31', 'release: "1.4"\nneeds: [b]'),
    b: due('2027-Q3', 'needs: [c]'),
    c: due('2027-Q1', 'needs: [a]'),
    d: due('2027-Q2', 'release: "1.4"'),
  })
  expect(reasons.map(({ text, day: last }) => `${last} ${text}`)).toMatchInlineSnapshot(`
    [
      "2027-09-30 \`a\` waits for \`b\`, which is due in \`2027-Q3\`",
      "2027-06-30 \`d\` is due in \`2027-Q2\`",
    ]
  `)
})
