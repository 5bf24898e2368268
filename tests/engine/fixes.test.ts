import { expect, test } from 'vitest'
import { edit } from '../../plugins/commands/apply-fixes.ts'
import { checked, type Files, mdx } from '../vocabulary.ts'

/** The project around each document. It has no finding. */
const AROUND: Files = {
  'people.yaml': 'kim: { name: Kim }\nada: { name: Ada }\n',
  'roadmap/next.mdx': mdx('title: Next\norder: [first, second]'),
  'roadmap/items/first.mdx': mdx('title: F\nroadmap: next\nhistory: [{ status: unplanned }]'),
  'roadmap/items/second.mdx': mdx('title: S\nroadmap: next\nhistory: [{ status: unplanned }]'),
  'process/start-a-sig.md': mdx('title: Start a SIG', '## Scope\n\nText.'),
}

/** Applies all fixes until there are none. Returns the files, and the rules that still find something. */
async function fixed(documents: Files) {
  let files: Files = { ...AROUND, ...documents }
  for (let round = 0; round < 5; round += 1) {
    const { findings } = await checked(files)
    const fixes = findings.flatMap(({ file, fix }) => (fix ? [{ file, ...fix }] : []))
    const rules = [...new Set(findings.map(({ rule }) => rule))]
    if (fixes.length === 0) return { files, rules }
    const edited = Object.entries(files).map(([path, text]) => {
      const here = fixes.filter(({ file }) => file === `content/${path}`)
      return [path, edit(String(text), here).text] as const
    })
    files = Object.fromEntries(edited)
  }
  throw new Error('The fixes never end.')
}

/** Runs `fixed` on one document and returns its frontmatter or body as it is afterwards. */
async function fixedDocument(path: string, text: string) {
  const { files, rules } = await fixed({ [path]: text })
  return { text: files[path], rules }
}

const OWNED = 'title: A\nroadmap: next\nhistory: [{ status: done }]'
const FIELDS: readonly (readonly [what: string, before: string, after: string])[] = [
  ['one value for a list', `${OWNED}\nowners: kim`, `${OWNED}\nowners: [kim]`],
  ['a misspelt field, then a list', `${OWNED}\nowner: kim`, `${OWNED}\nowners: [kim]`],
  ['the case of a closed word', 'title: A\nroadmap: next\nhistory: [{ status: Done }]', OWNED],
  [
    'signs between the parts of a closed word, and its spelling',
    'title: A\nroadmap: next\nhistory:\n  - { status: In_Progress, on: 2026-01 }\n  - status: doen',
    'title: A\nroadmap: next\nhistory:\n  - { status: in-progress, on: 2026-01 }\n  - status: done',
  ],
  ['an id in another case', `${OWNED}\nneeds: [First, Second]`, `${OWNED}\nneeds: [first, second]`],
  ['a version without quotes', `${OWNED}\nrelease: 1.10`, `${OWNED}\nrelease: "1.10"`],
  ['no blank after a colon', `${OWNED}\nowners:[kim]`, `${OWNED}\nowners: [kim]`],
  ['a handle with its sign', `${OWNED}\nowners: [@kim, ada]`, `${OWNED}\nowners: [kim, ada]`],
  ['a colon in a value', `${OWNED}\ndescription: A: b`, `${OWNED}\ndescription: "A: b"`],
  ['a sign at the beginning', `${OWNED}\ndescription: *bold*`, `${OWNED}\ndescription: "*bold*"`],
  ['a blank that is none', OWNED.replace('title: A', 'title:\u00a0A'), OWNED],
  ['a zero-width space', OWNED.replace('next', 'next\u200b'), OWNED],
  ['an id in brackets', `${OWNED}\nneeds: [[first]]`, `${OWNED}\nneeds: [first]`],
  ['a list with stars', `${OWNED}\nowners:\n  * kim`, `${OWNED}\nowners:\n  - kim`],
  ['a list without blanks', `${OWNED}\nowners:\n  -kim`, `${OWNED}\nowners:\n  - kim`],
  [
    'a month by its name',
    OWNED.replace('done', 'done, target: January 2027'),
    OWNED.replace('done', 'done, target: 2027-01'),
  ],
  ['a key that stands too deep', OWNED.replace('\nroadmap', '\n  roadmap'), OWNED],
]

test.each(FIELDS)('%s', async (_, before, after) => {
  const path = 'roadmap/items/third.mdx'
  const { text, rules } = await fixedDocument(path, mdx(before))
  expect(text).toBe(mdx(after))
  expect(rules.filter((rule) => !KNOWN.includes(rule))).toEqual([])
})

/** The findings of these documents that no fix removes. */
const KNOWN = ['unknown-reference', 'unowned', 'status-ahead', 'needs-later-target']

test.each([
  ['a sign that begins a comment', 'channels: { slack: #sig }', 'channels: { slack: "#sig" }'],
  ['a value that is a comment', 'channels:\n  slack: #sig', 'channels:\n  slack: "#sig"'],
  [
    'a closed word in a list',
    'meetings: [{ title: A, cadence: Weekly }]',
    'meetings: [{ title: A, cadence: weekly }]',
  ],
])('in a charter: %s', async (_, before, after) => {
  const team = (more: string) => mdx(`title: T\ntype: team\nstatus: active\n${more}`)
  const { text, rules } = await fixedDocument('groups/t.mdx', team(before))
  expect([text, rules]).toEqual([team(after), []])
})

test.each([
  ['[a](start-a-sig.mdx)', '[a](start-a-sig.md)'],
  ['[a](start-a-sig)', '[a](start-a-sig.md)'],
  ['[a](Start-a-sig.md)', '[a](start-a-sig.md)'],
  ['[a](start-a-sig.mdx#scope "t")', '[a](start-a-sig.md#scope "t")'],
  ['[a](www.example.org/x?y)', '[a](https://www.example.org/x?y)'],
  ['[[Start-a-SIG]] [[page:Start_A_Sig|it]]', '[[start-a-sig]] [[page:start-a-sig|it]]'],
  ['[a](start-a-sig.md#Scope)', '[a](start-a-sig.md#scope)'],
  ['soft\u00adhyphen, zero\u200bwidth, line\u2028end', 'softhyphen, zerowidth, line end'],
])('in prose: %j', async (before, after) => {
  const { text, rules } = await fixedDocument('process/a.md', mdx('title: A', before))
  expect([text, rules]).toEqual([mdx('title: A', after), []])
})

test.each([
  ['needs: [firts]', 'an id with other letters'],
  ['history: [{ status: plan }]', 'a word that several are near to'],
  ['description: "a" # b', 'a comment'],
])('nothing is guessed: %s, %s', async (line) => {
  const document = mdx(`title: A\nroadmap: next\n${line}`)
  const { text } = await fixedDocument('roadmap/items/third.mdx', document)
  expect(text).toBe(document)
})

const ORDERS: readonly (readonly [order: string, after: string])[] = [
  ['order: [first, second]', 'order: [first, second, third]'],
  [
    'order:\n  - first # the first\n  - second',
    'order:\n  - first # the first\n  - second\n  - third',
  ],
  ['order: [first, over, second, third]', 'order: [first, second, third]'],
  ['order: [over, first, second, third]', 'order: [first, second, third]'],
  ['order:\n- first\n- over # done\n- second\n- third', 'order:\n- first\n- second\n- third'],
  ['order: [first, second, first, third]', 'order: [first, second, third]'],
]

test.each(ORDERS)('an order of a roadmap: %j', async (order, after) => {
  const item = (status: string) => mdx(`title: T\nroadmap: next\nhistory: [{ status: ${status} }]`)
  const { files, rules } = await fixed({
    'roadmap/next.mdx': mdx(`title: Next\n${order}\nhorizon: 2027`.replace('2027', '"2027"')),
    'roadmap/items/third.mdx': item('unplanned'),
    'roadmap/items/over.mdx': item('cancelled'),
  })
  expect(files['roadmap/next.mdx']).toBe(mdx(`title: Next\n${after}\nhorizon: "2027"`))
  expect(rules).toEqual([])
})
