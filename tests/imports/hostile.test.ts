import { expect, test } from 'vitest'
import { eip } from '../../plugins/imports/formats/eip.ts'
import { kep } from '../../plugins/imports/formats/kep.ts'
import { log4brains } from '../../plugins/imports/formats/log4brains.ts'
import { madr } from '../../plugins/imports/formats/madr.ts'
import { owners } from '../../plugins/imports/formats/owners.ts'
import { rustRfcs } from '../../plugins/imports/formats/rust-rfcs.ts'
import { kubernetesSigs } from '../../plugins/imports/kubernetes-sigs/format.ts'
import { withoutDates } from '../../plugins/imports/kubernetes-sigs/meeting-times.ts'
import { opentelemetry } from '../../plugins/imports/opentelemetry/format.ts'
import { findingsOf } from '../vocabulary.ts'
import { importedFrom } from './vocabulary.ts'

/** Prose that a check refuses, each with what may not be left of it. */
const PROSE: readonly (readonly [text: string, never: RegExp])[] = [
  ['a <script>alert(1)</script> b', /(?<!\\)<script/],
  ['<img src=x onerror=alert(1)>', /(?<!\\)<img/],
  ['<iframe src="https://evil.example"></iframe>', /(?<!\\)<iframe/],
  ['[a](javascript:alert(1))', /(?<!\\)\]\(javascript/],
  ['[a](JaVaScRiPt&colon;alert(1))', /(?<!\\)\]\(JaVa/],
  ['![a](data:text/html,x)', /(?<!\\)\]\(data/],
  ['[a][b]\n\n[b]: vbscript:x', /^\[b\]: v/m],
  ['<javascript:alert(1)>', /(?<!\\)<javascript/],
  ['[a](https://user:word@evil.example/)', /(?<!\\)\]\(https:\/\/user/],
  ['[a](../../../../../etc/passwd)', /(?<!\\)\]\(\.\./],
  ['[a](file:///etc/passwd)', /(?<!\\)\]\(file/],
  ['[a](//evil.example/x)', /(?<!\\)\]\(\/\//],
  ['[a](..\\..\\x)', /(?<!\\)\]\(\.\.\\/],
  ['a \u202e b \u200b c', /[\u202e\u200b]/],
  ['[[id]] and [[group:x|y]]', /(?<!\\)\[\[/],
  ['```milepost\nid\n```', /^```milepost/m],
  ['```mermaid\nflowchart LR\n  a --> b\n  click a call x()\n```', /^```mermaid/m],
  ['```js\nnever closed', /\0/],
  ['---\ntitle: other\n---\n', /\0/],
  [`${'> '.repeat(60)}deep`, /\0/],
  [`${'&'.repeat(6000)}`, /&{100}/],
]

/** The formats, and how each writes a file with prose. */
const FORMATS = {
  eip: [
    eip,
    (n: number, body: string) => ({
      [`eip-${n}.md`]: `---\neip: ${n}\ntitle: T\nstatus: Draft\n---\n\n${body}\n`,
    }),
  ],
  kep: [
    kep,
    (n: number, body: string) => ({
      [`${n}-t/kep.yaml`]: `title: T\nkep-number: ${n}\nstatus: provisional\n`,
      [`${n}-t/README.md`]: `# T\n\n${body}\n`,
    }),
  ],
  madr: [
    madr,
    (n: number, body: string) => ({
      [`${n}-t.md`]: `# T\n\n* Status: proposed\n\n## A\n\n${body}\n`,
    }),
  ],
  log4brains: [
    log4brains,
    (n: number, body: string) => ({
      [`2026${n}-t-${n}.md`]: `# T\n\n- Status: draft\n\n## A\n\n${body}\n`,
    }),
  ],
  'rust-rfcs': [
    rustRfcs,
    (n: number, body: string) => ({
      [`${n}-t.md`]: `- Start Date: 2026-01-31\n\n# A\n\n${body}\n`,
    }),
  ],
  opentelemetry: [
    opentelemetry,
    (n: number, body: string) => ({ [`t-${n}.md`]: `# T\n\n## A\n\n${body}\n` }),
  ],
} as const

const FIRST = 1001

test.each(Object.entries(FORMATS))(
  'hostile prose of %s is inert, and the documents have no error',
  async (_, [format, of]) => {
    const sources = PROSE.map(([text], at) => of(FIRST + at, text))
    const made = await importedFrom(format, Object.assign({}, ...sources), { processes: 1 })
    const written = Object.entries(made.files)
    for (const [at, [text, never]] of PROSE.entries()) {
      const [, document = ''] = written.find(([path]) => path.includes(String(FIRST + at))) ?? []
      expect(document, text.slice(0, 80)).toContain('title: ')
      expect(document, text.slice(0, 80)).not.toMatch(never)
    }
    const findings = await made.findings()
    expect(findings.split('\n').filter((row) => / error /.test(row))).toEqual([])
  },
)

test('hostile prose and fields of a list of groups are inert, or refused', async () => {
  const texts = [...PROSE.map(([text]) => text), "x\u202e'}\n---\nevil: <script>"]
  const sigs = texts.map((text, at) => {
    const value = JSON.stringify(text)
    const lead = `{ github: y${at}, name: ${value}, company: ${value} }`
    return `  - { dir: sig-${at}, name: ${value}, mission_statement: ${value}, label: ${value}, leadership: { chairs: [${lead}, { github: x${at}, name: ${value} }] }, meetings: [{ description: ${value}, day: ${value}, time: ${value}, tz: ${value}, frequency: ${value}, url: ${value}, archive_url: ${value} }], contact: { slack: ${value}, mailing_list: ${value} }, subprojects: [{ name: ${value}, description: ${value}, owners: [${value}], leads: [${lead}] }] }`
  })
  const { files } = kubernetesSigs.read({
    name: 'sigs.yaml',
    text: `sigs:\n${sigs.join('\n')}\n`,
    namesIn: () => [],
  })
  const documents = Object.fromEntries(files.map(({ path, text }) => [path, text]))
  expect(Object.keys(documents)).toHaveLength(texts.length + 1)
  for (const path of Object.keys(documents)) {
    expect(path).toMatch(/^(?:people\.yaml|groups\/sig-\d+\.mdx)$/)
  }
  const errors = (await findingsOf(documents)).split('\n').filter((row) => / error /.test(row))
  for (const [at, [text, never]] of PROSE.entries()) {
    const path = `groups/sig-${at}.mdx`
    const prose = documents[path]?.replace(/^---\n[\s\S]*?\n---\n/, '') ?? ''
    const isRefused = errors.some((row) => row.startsWith(`${path}:`))
    expect({ text, isLive: never.test(prose) && !isRefused }).toEqual({ text, isLive: false })
  }
  for (const row of errors) expect(row).toMatch(/^(?:people\.yaml|groups\/sig-\d+\.mdx):\d+:\d+ /)
})

test('a text that no parser finishes is left out', async () => {
  const { files, notes } = await importedFrom(
    madr,
    { '0007-t.md': `# T\n\n* Status: proposed\n\n${'a_'.repeat(200_000)}\n` },
    { processes: 1 },
  )
  expect(files['rfcs/0007-t.md']).toContain('The text of the source cannot be shown here.')
  expect(notes).toBe('0007-t.md:1:1 0007-t: the text is left out, a check refuses it.')
})

/** Values that want to be more than text. */
const VALUE = "x\\u202e'}\\n---\\nevil: <script>"

test('hostile fields are text, and names stay in their folder', async () => {
  const made = await Promise.all([
    importedFrom(kep, {
      '../../7-../kep.yaml': `title: "${VALUE}"\nkep-number: 7\nauthors: ["@../x", "__proto__", "constructor"]\nstatus: __proto__\nreplaces: ["../../etc/7-passwd"]\n__proto__: { a: 1 }\n`,
    }),
    importedFrom(eip, {
      'eip-8.md':
        '---\neip: 8\ntitle: ../../a\u202eb <script> {x}\nauthor: <img src=x> (@a/../b)\nstatus: constructor\ndiscussions-to: javascript:alert(1)\n---\n',
    }),
    importedFrom(madr, {
      '0009-..%2f..%2fx.md': '# ../<b>\n\n* Status: superseded by [x](../../y.md)\n',
    }),
    importedFrom(owners, {
      'a/../b/OWNERS': 'approvers: ["../x", __proto__, "a\\nb", ok]\n',
      OWNERS_ALIASES: 'aliases:\n  __proto__: [x]\n  constructor: 3\n',
    }),
    importedFrom(owners, { OWNERS: 'approvers: &a [*a]\n' }),
    importedFrom(opentelemetry, {
      'x/../../e vil.md': '# <script>\n\n* @__proto__ project lead\n',
    }),
  ])
  for (const { files, findings } of made) {
    for (const path of Object.keys(files)) {
      expect(path).toMatch(/^(?:people\.yaml|(?:rfcs|groups)\/[a-z\d-]+\.md)$/)
    }
    const errors = (await findings()).split('\n').filter((row) => / error /.test(row))
    expect(errors).toEqual([])
  }
  expect(made.map(({ notes }) => notes)).toMatchInlineSnapshot(`
    [
      "../../7-../kep.yaml:1:8 Unexpected tab or line break in a text; write what a reader is to see.
    ../../7-../kep.yaml:4:9 \`__proto__\` is not a status; it became \`draft\`.
    ../../7-../kep.yaml:5:12 0007-x-evil-script: supersedes \`7\`, which is not there; it is left out.
    ../../7-../kep.yaml:6:1 Unexpected key \`__proto__\`.",
      "eip-8.md:5:9 \`constructor\` is not a status; it became \`draft\`.
    eip-8.md:6:17 \`javascript:alert(1)\` is not a web address; it is left out.",
      "",
      "OWNERS_ALIASES:2:3 Left out: Unexpected key \`__proto__\`.
    OWNERS_ALIASES:3:3 Left out: Unexpected key \`constructor\`.
    a/../b/OWNERS:1:13 \`../x\` is not a handle; it is left out.
    a/../b/OWNERS:1:21 \`__proto__\` is not a handle; it is left out.
    a/../b/OWNERS:1:32 Left out: Unexpected tab or line break in a text; write what a reader is to see.
    a/../b/OWNERS:1:32 \`a b\` is not a handle; it is left out.",
      "OWNERS:1:15 Left out: Unexpected anchor \`&a\`; write the value where needed, in quotes if it begins with \`&\`.
    OWNERS:1:16 Left out: Unexpected alias \`*a\`; write the value out.",
      "x/../../e vil.md:1:1 e-vil: no project lead is named.",
    ]
  `)
})

test('fields and titles with very long runs of one sign are read in one go', async () => {
  const many = (text: string) => text.repeat(200_000 / text.length)
  const decision = `# T${many(' ')}# a\n\n* Status: superseded by ${many('a-0-')}\n\n## A\n`
  const { notes } = await importedFrom(madr, { '1001-t.md': decision })
  expect(notes).not.toContain('undefined')
  const rfc = `- Start Date: 2026-01-31\n${many('\n')}*x\n\n# A\n`
  const imported = await importedFrom(rustRfcs, { '1001-t.md': rfc })
  expect(Object.keys(imported.files)).toEqual(['rfcs/1001-t.md'])
  expect(withoutDates(`a${many('(')}a${many(' ')}`)).toBe(`a${many('(')}a`)
})
