import { expect, test } from 'vitest'
import { mdx } from '../vocabulary.ts'
import { milepost } from './terminal.ts'

const item = (status: string, needs: string, owners = '') =>
  mdx(
    `title: Item ${status}\nroadmap: r\nhistory: [{ status: ${status}, target: 2027-Q1 }]\nneeds: [${needs}]${owners}`,
  )

const FILES = {
  'content/people.yaml': 'ada: { name: Ada }\n',
  'content/roadmap/r.mdx': mdx('title: R\norder: [a, b]'),
  'content/roadmap/items/a.mdx': item('planned', 'b', '\nowners: [ada]'),
  'content/roadmap/items/b.mdx': item('in-progress', ''),
}

test('list: a table of a kind', async () => {
  expect((await milepost('list items', FILES)).out).toMatchInlineSnapshot(`
    "id  status       title             file
    a   planned      Item planned      content/roadmap/items/a.mdx
    b   in-progress  Item in-progress  content/roadmap/items/b.mdx
    "
  `)
})

test.each([
  ['status=planned', ['a']],
  ['status!=planned', ['b']],
  ['owners=ada', ['a']],
  ['owners=', ['b']],
  ['owners!=', ['a']],
  ['needs=b', ['a']],
  ['history.target<2028', ['a', 'b']],
  ['history.target>=2028', []],
])('list --where %s', async (condition, ids) => {
  const { out } = await milepost(`list item --format json --where ${condition}`, FILES)
  expect(JSON.parse(out).map(({ id }: { id: string }) => id)).toEqual(ids)
})

test('list: an unknown kind is met with the nearest', async () => {
  const { exit, err } = await milepost('list itm', FILES)
  expect(exit).toBe(2)
  expect(err).toContain('Unknown kind `itm`; did you mean `item`?')
})

test('graph: Mermaid text of what a document waits for', async () => {
  expect((await milepost('graph a', FILES)).out).toMatchInlineSnapshot(`
    "flowchart LR
      accTitle: What Item planned leads to, and what leads there
      accDescr: 2 documents, 1 line. Onward from Item planned#58; Item in-progress #40;needs#41;.
      n1["Item planned<br>○ planned"]
      n2["Item in-progress<br>◐ in progress"]
      n1 --> n2
      classDef open fill:#f4f6f8,stroke:#57606a,color:#1f2328
      class n1 open
      classDef active fill:#e3effd,stroke:#0550ae,color:#1f2328
      class n2 active
      classDef focus stroke-width:3px
      class n1 focus
    "
  `)
})

test('graph --svg: a picture that stands alone', async () => {
  const { out } = await milepost('graph --svg', FILES)
  expect(out).toMatch(/^<svg /)
  expect(out).toContain('Item planned')
})

test('explain: a rule with its page; all rules without one', async () => {
  const one = await milepost('explain dependency-cycle')
  expect(one.out).toContain('dependency-cycle · error')
  const all = await milepost('explain')
  expect(all.out.split('\n').length).toBeGreaterThan(20)
  const none = await milepost('explain dependency-cycel')
  expect(none).toMatchObject({ exit: 2, out: '' })
  expect(none.err).toContain('did you mean `dependency-cycle`?')
})

test('--help has examples', async () => {
  for (const command of ['check', 'list', 'graph', 'explain']) {
    const { exit, out } = await milepost(`${command} --help`)
    expect(exit).toBe(0)
    expect(out).toContain('Examples:')
  }
})
