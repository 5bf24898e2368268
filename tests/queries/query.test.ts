import { expect, test } from 'vitest'
import { item } from '../../plugins/kinds/item.ts'
import { compareValues, conditionFault, meetsAll } from '../../plugins/queries/condition.ts'
import { parseQuery } from '../../plugins/queries/query.ts'
import { sortedBy } from '../../plugins/queries/sorting.ts'
import { checked, mdx } from '../vocabulary.ts'

const itemOf = (title: string, steps: string, more = '') =>
  mdx(`title: ${title}\nroadmap: r\nhistory: [${steps}]${more}`)

const { graph } = await checked({
  'people.yaml': 'ada: { name: Ada }\nben: { name: Ben }\n',
  'roadmap/r.mdx': mdx('title: R'),
  'roadmap/items/a.mdx': itemOf(
    'One and two',
    '{ status: planned, target: 2026-Q4 }, { status: delayed, target: 2027-Q3 }',
    '\nowners: [ada, ben]',
  ),
  'roadmap/items/b.mdx': itemOf('Docker | Podman', '{ status: planned, target: 2026-Q4 }'),
  'roadmap/items/c.mdx': itemOf('An idea', '{ status: unplanned }'),
})

function found(text: string): string {
  const query = parseQuery(text)
  if ('fault' in query) return query.fault
  return graph
    .entries(item)
    .filter((entry) => meetsAll(query.conditions, entry))
    .map(({ id }) => id)
    .join(' ')
}

function faultOf(text: string): string | undefined {
  const query = parseQuery(text)
  if ('fault' in query) return query.fault
  const faults = query.conditions.map((each) => conditionFault(each, { kind: item, graph }))
  return faults.find((fault) => fault !== undefined)
}

test.each([
  ['status=planned', 'b'],
  ['status = planned', 'b'],
  ['status=planned|unplanned', 'b c'],
  ['status!=planned|unplanned', 'a'],
  ['owners=', 'b c'],
  ['owners!= and status=delayed', 'a'],
  ['owners=ben', 'a'],
  ['target<2027', 'b'],
  ['history.target<2027', 'a b'],
  ['target>=2027 and status=delayed', 'a'],
  ['title=One and two', 'a'],
  ["title='One and two'", 'a'],
  ['title="Docker | Podman"|\'An idea\'', 'b c'],
  ['title~DOCKER', 'b'],
  ['title~and and status=delayed', 'a'],
])('%s finds %s', (text, ids) => {
  expect(found(text)).toBe(ids)
})

test.each([
  ['', 'Expected `field=value`'],
  ['planned', 'Expected `field=value`'],
  ['=planned', 'Expected `field=value`'],
  ['status=planned and', 'Expected a condition after `and`.'],
  ['status=planned or owners=ada', 'Unexpected `or`'],
  ["title='One", 'Expected the quote that ends the value.'],
  ["title='One' two", 'Expected `field=value`'],
])('%s is no query', (text, why) => {
  if (why === '') expect(found(text)).toBe('')
  else expect(found(text)).toContain(why)
})

test('a long text is read at once', () => {
  const text = `title=${'a and '.repeat(20_000)}`
  const before = performance.now()
  found(text)
  expect(performance.now() - before).toBeLessThan(1000)
})

test.each([
  [
    'statuss=planned',
    'Unknown field `statuss` of kind `item`; did you mean `status`? There are `kind`',
  ],
  ['status=plannned', 'Unknown value `plannned` of `status`; did you mean `planned`? There are'],
  ['status!=plannned', 'Unknown value `plannned` of `status`'],
  ['owners=adda', 'Cannot find `adda`, which `owners` would name; did you mean `ada`?'],
  [
    'history.targett=2027',
    'Unknown field `targett` of `history`; did you mean `target`? There are `status`, `target`, `on` or `note`.',
  ],
  ['title.x=1', 'Unknown field `x` of `title`. `title` holds no fields.'],
  [
    'history.status=Planned',
    'Unknown value `Planned` of `history.status`; did you mean `planned`?',
  ],
])('a condition that nothing can meet says so: %s', (text, why) => {
  expect(faultOf(text)).toContain(why)
})

test.each([
  'status=',
  'owners=ben',
  'title=Nothing',
  'history.target<2027',
  'file!=x',
  'tags=new',
  'target<2027',
])('a condition that a document may meet: %s', (text) => {
  expect(faultOf(text)).toBeUndefined()
})

test.each([
  ['1.9', '1.10', -1],
  ['9', '10', -1],
  ['1.3', '1.3.1', -1],
  ['2026-Q4', '2027-01', -1],
  ['b', 'a', 1],
  ['1.3', '1.3', 0],
])('%s and %s in order', (a, b, order) => {
  expect(Math.sign(compareValues(a, b))).toBe(order)
})

test('a query has a limit of letters and of conditions, since each takes time', () => {
  expect(parseQuery(`status=planned${' '.repeat(985)}y`)).toHaveProperty('conditions')
  expect(parseQuery(`status=planned${' '.repeat(986)}y`)).toEqual({
    fault: 'Unexpected 1001 letters, expected at most 1000.',
  })
  const conditions = (count: number) => Array.from({ length: count }, () => 'id!=x').join(' and ')
  expect(parseQuery(conditions(20))).toHaveProperty('conditions')
  expect(parseQuery(conditions(21))).toEqual({
    fault: 'Unexpected 21 conditions, expected at most 20.',
  })
})

test('items are sorted by impact and interest in the order of the words', async () => {
  const degrees = (impact: string, interest: string) =>
    itemOf('T', '{ status: planned }', `\nimpact: ${impact}\ninterest: ${interest}`)
  const { graph: plan } = await checked({
    'roadmap/r.mdx': mdx('title: R'),
    'roadmap/items/a.mdx': degrees('low', 'high'),
    'roadmap/items/b.mdx': degrees('high', 'low'),
    'roadmap/items/c.mdx': degrees('medium', 'low'),
    'roadmap/items/d.mdx': degrees('high', 'medium'),
    'roadmap/items/e.mdx': itemOf('T', '{ status: planned }'),
  })
  const sorted = sortedBy(plan.entries(item), ['-impact', '-interest'])
  expect(sorted.map(({ id }) => id).join(' ')).toBe('d b c a e')
})
