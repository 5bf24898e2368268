import { expect, test } from 'vitest'
import { PROJECT_LIMITS, type ProjectReading } from '../../plugins/projects/exported-project.ts'
import { readProject } from '../../plugins/projects/read-project.ts'
import { exportedItem, graph, needs } from './exports.ts'

const READING: ProjectReading = {
  format: 'graph',
  base: 'https://gov.example.org/',
  url: 'https://gov.example.org/graph.json',
  kinds: {},
  statuses: {},
  target: 'target',
}

const read = (text: string | Uint8Array, reading: Partial<ProjectReading> = {}) =>
  readProject(Buffer.from(text), { ...READING, ...reading })

/** Reads an export: returns its documents and faults, or the sentence that refuses it. */
function said(text: string | Uint8Array, reading: Partial<ProjectReading> = {}) {
  const project = read(text, reading)
  return 'fault' in project ? project.fault : [project.documents, project.faults]
}

const asNeeds = { format: 'needs' } as const

test('a document of a graph has its title, status, phase, target, days, names and address', () => {
  const facts = { status: 'planned', phase: 'open', target: '2027-Q1', due: '2027-03-31' }
  expect(said(graph([exportedItem('e2e', { ...facts, names: ['first', 7] })]))).toEqual([
    [{ ...exportedItem('e2e', facts), names: ['first', '7'] }],
    [],
  ])
})

test.each([
  ['markup', '<img src=x onerror=alert(1)>', '<img src=x onerror=alert(1)>'],
  ['lines', 'One\n\n# Two', 'One # Two'],
  ['an escape of a terminal', 'A\u001b[2J', 'e2e'],
  ['a hidden direction', 'A\u202eB', 'e2e'],
  ['half a character', 'A\ud800', 'e2e'],
  ['too many characters', 'A'.repeat(PROJECT_LIMITS.title + 1), 'e2e'],
  ['a list', ['A'], 'e2e'],
])('a title with %s is shown as text, or not at all', (_, written, shown) => {
  expect(said(graph([exportedItem('e2e', { title: written })]))).toMatchObject([
    [{ title: shown }],
    [],
  ])
})

test.each([
  ['javascript:alert(1)'],
  ['data:text/html,<script>'],
  ['https://elsewhere.example.com/roadmap/'],
  ['https://gov.example.org@evil.example.com/'],
  ['//gov.example.org/'],
  [{ toString: 'https://gov.example.org/' }],
])('an address that is not on the host of the project is left out: %j', (address) => {
  const [documents] = said(graph([exportedItem('e2e', { address })])) as [object[]]
  expect(documents).toEqual([{ kind: 'item', id: 'e2e', title: 'The e2e', names: [] }])
})

test('an address is encoded', () => {
  const address = 'https://gov.example.org/" onclick="x'
  const [documents] = said(graph([exportedItem('e2e', { address })])) as [object[]]
  expect(documents).toMatchObject([{ address: 'https://gov.example.org/%22%20onclick=%22x' }])
})

test.each([
  [{ status: 'planned [x](https://evil.example.com)' }],
  [{ status: '\u001b[31mplanned' }],
  [{ status: '<b>' }],
  [{ phase: 'constructor' }],
  [{ target: '2027-Q9' }],
  [{ due: '2027-02-30' }],
  [{ names: { length: 1e9 } }],
  [{ names: ['a b', 'x:y', '<b>', '../up'] }],
])('a value in another form is left out, and the document is not: %j', (facts) => {
  const { address } = exportedItem('e2e')
  const plain = { kind: 'item', id: 'e2e', title: 'The e2e', names: [], address }
  expect(said(graph([exportedItem('e2e', facts)]))).toEqual([[plain], []])
})

test('a row that no reference could name is a fault, and one that is there twice', () => {
  const rows = [null, 'x', [], {}, { kind: 'A b', id: 'x' }, { kind: 'item', id: 'a\u001b[2J' }]
  const [documents, faults] = said(
    graph([
      ...rows,
      { kind: 'item', id: '__proto__' },
      exportedItem('a'),
      exportedItem('a'),
    ] as object[]),
  ) as [{ id: string }[], string[]]
  expect(documents.map(({ id }) => id)).toEqual(['__proto__', 'a'])
  expect(faults).toMatchInlineSnapshot(`
    [
      "Document without an id has no kind and id that can be written.",
      "Document without an id has no kind and id that can be written.",
      "Document without an id has no kind and id that can be written.",
      "Document without an id has no kind and id that can be written.",
      "Document \`x\` has no kind and id that can be written.",
      "Document without an id has no kind and id that can be written.",
      "\`item:a\` is there twice; the second is left out.",
    ]
  `)
})

test('faults are listed up to a limit, and counted beyond it', () => {
  const [, faults] = said(graph(Array.from({ length: 150 }, () => ({})))) as [unknown, string[]]
  expect(faults.length).toBe(PROJECT_LIMITS.faults + 1)
  expect(faults.at(-1)).toBe('50 more faults not shown.')
})

test.each([
  ['a web page', '<!doctype html><title>Not found</title>'],
  ['no text', new Uint8Array([0xff, 0xfe, 0x00])],
  ['no JSON', '{"format": milepost}'],
  ['another file', '{"name":"x"}'],
  ['a newer format', '{"format":"milepost-graph","version":2}'],
  ['a list', '[]'],
  ['deep nesting', `${'['.repeat(50_000)}${']'.repeat(50_000)}`],
  ['too many documents', graph(Array(PROJECT_LIMITS.documents + 1).fill(0))],
  ['too many bytes', new Uint8Array(PROJECT_LIMITS.bytes + 1).fill(32)],
])('what is %s is refused with a sentence', (_, text) => {
  expect(said(text)).toMatchSnapshot()
})

test.each([
  ['no versions', '{"needs":{}}'],
  ['no current version', '{"current_version":"1","versions":{"2":{"needs":{}},"3":{"needs":{}}}}'],
  ['versions that are a list', '{"versions":[1]}'],
])('a needs.json with %s is refused with a sentence', (_, text) => {
  expect(said(text, asNeeds)).toMatchSnapshot()
})

test('an export of exactly 16 MiB is read', () => {
  const text = graph([exportedItem('e2e')])
  expect(said(text + ' '.repeat(PROJECT_LIMITS.bytes - text.length))).toEqual(said(text))
})

test.each([
  ['half a character', '\ud800'],
  ['steps up', '../../other/page'],
  ['another scheme', 'javascript:alert(1)'],
  ['another host', '//evil.example.com/page'],
  ['a query', 'page?x'],
  ['very many characters', 'p'.repeat(1001)],
])('a need whose page is %s has no address of its own', (_, docname) => {
  const [documents] = said(needs({ A_1: { title: 'A', docname } }), asNeeds) as [object[]]
  expect(documents.filter((each) => 'address' in each && !isBelow(each.address))).toEqual([])
  expect(documents).toMatchObject([{ id: 'A_1', title: 'A' }])
})

const isBelow = (address: unknown) => String(address).startsWith('https://gov.example.org/')

test('a need has the kind of its type, the phase of its status, and its own version only', () => {
  const text = needs({
    A_1: {
      type: 'Tool Req',
      title: '<b>A</b>',
      status: 'In Progress',
      docname: 'a',
      is_external: false,
    },
    A_2: { type: '__proto__', status: 'constructor' },
    A_3: { is_external: true },
    'a b': {},
  })
  expect(said(text, asNeeds)).toMatchInlineSnapshot(`
    [
      [
        {
          "address": "https://gov.example.org/a.html#A_1",
          "id": "A_1",
          "kind": "tool-req",
          "names": [],
          "phase": "active",
          "status": "In Progress",
          "title": "<b>A</b>",
        },
        {
          "id": "A_2",
          "kind": "need",
          "names": [],
          "status": "constructor",
          "title": "A_2",
        },
      ],
      [
        "Document without an id has no kind and id that can be written.",
      ],
    ]
  `)
  expect(said(needs({ A: {} }).replace('"1.3",', '{"toString":1},'), asNeeds)).toMatchObject([
    [{ id: 'A' }],
    [],
  ])
})
