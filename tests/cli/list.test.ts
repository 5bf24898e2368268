import { expect, test } from 'vitest'
import { LIST_FORMATS, type ListFormatName } from '../../plugins/cli/rows/list-formats.ts'
import { terminalOf } from '../../plugins/cli/terminal/terminal.ts'
import { kindNamed } from '../../plugins/commands/named-kind.ts'
import { item } from '../../plugins/kinds/item.ts'
import { checked, mdx } from '../vocabulary.ts'
import { milepost } from './terminal.ts'

const itemOf = (title: string, steps: string, more = '') =>
  mdx(`title: ${title}\nroadmap: r\nhistory: [${steps}]${more}`)

const DOCUMENTS = {
  'people.yaml': 'ada: { name: Ada }\nben: { name: Ben }\n',
  'roadmap/r.mdx': mdx('title: R\norder: [a, b, c]'),
  'roadmap/items/a.mdx': itemOf(
    'First',
    '{ status: planned, target: 2027-Q1 }',
    '\nowners: [ada, ben]',
  ),
  'roadmap/items/b.mdx': itemOf(
    'Second',
    '{ status: planned, target: 2026-Q4 }, { status: delayed, target: 2027-Q3 }',
  ),
  'roadmap/items/c.mdx': itemOf(
    `'=HYPERLINK("https://evil.example","x") | <b>@team</b>'`,
    '{ status: unplanned }',
  ),
}

const { graph } = await checked(DOCUMENTS)

function listed(format: ListFormatName, columns?: readonly string[]): string {
  const out: string[] = []
  const outside = { colors: false, interactive: false, columns: 80, env: {}, cwd: '.' }
  const terminal = terminalOf({ ...outside, out: (text) => out.push(String(text)), err() {} })
  LIST_FORMATS[format].print({ entries: graph.entries(item), columns }, terminal)
  return out.join('')
}

test('CSV: one line a document; no cell runs as a formula', () => {
  expect(listed('csv', ['id', 'owners', 'history.target', 'title'])).toBe(
    [
      'id,owners,history.target,title',
      'a,"ada, ben",2027-Q1,First',
      'b,,"2026-Q4, 2027-Q3",Second',
      `c,,,"'=HYPERLINK(""https://evil.example"",""x"") | <b>@team</b>"`,
      '',
    ].join('\n'),
  )
})

test('Markdown: a table in which no text has a meaning', () => {
  expect(listed('md', ['id', 'title'])).toBe(
    [
      '| id | title |',
      '| --- | --- |',
      '| a | First |',
      '| b | Second |',
      '| c | =HYPERLINK("https&#58;//evil.example","x") &#124; &#60;b&#62;&#64;team&#60;/b&#62; |',
      '',
    ].join('\n'),
  )
})

test('JSON: the chosen fields, lists as lists and one value as itself', () => {
  expect(
    JSON.parse(listed('json', ['id', 'owners', 'history.status', 'theme'])).slice(0, 2),
  ).toEqual([
    { id: 'a', owners: ['ada', 'ben'], 'history.status': ['planned'], theme: null },
    { id: 'b', owners: null, 'history.status': ['planned', 'delayed'], theme: null },
  ])
})

test('a list on the command line: columns, order, and what is unknown', async () => {
  const files = Object.entries(DOCUMENTS).map(([path, text]) => [`content/${path}`, text])
  const ask = (line: string) => milepost(`list ${line}`, Object.fromEntries(files))
  const { out } = await ask('Items --columns id,status,history.target --sort -history.target')
  expect(out).toMatchInlineSnapshot(`
    "id  status     history.target
    b   delayed    2026-Q4, 2027-Q3
    a   planned    2027-Q1
    c   unplanned
    "
  `)
  expect(await ask('items --format xml')).toMatchObject({ exit: 2, out: '' })
  const wrong = await ask('items --sort -creatd')
  expect(wrong).toMatchObject({ exit: 2, out: '' })
  expect(wrong.err).toContain('Unknown field `creatd` of kind `item`; did you mean `created`?')
})

test('a kind is named in any case, in the singular or the plural', () => {
  expect(kindNamed('ITEMS', [item]).name).toBe('item')
  expect(() => kindNamed('itens', [item])).toThrow('Unknown kind `itens`; did you mean `items`?')
})
