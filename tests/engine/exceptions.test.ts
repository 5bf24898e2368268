import { expect, test } from 'vitest'
import { readConfig } from '../../plugins/engine/config.ts'
import { shownSeverity } from '../../plugins/engine/settings/exceptions.ts'
import { CATALOGUE } from '../../plugins/engine/settings/rule-catalogue.ts'
import { checked, findingsOf, mdx } from '../vocabulary.ts'

const INEXCUSABLE = [...CATALOGUE].filter(([, info]) => info.allowable === false).map(([id]) => id)

test('the severity of a rule that allows exceptions is a word alone', () => {
  const info = { severity: 'warning', finds: 'a mistake', source: 'Many have it.' } as const
  expect(shownSeverity(info)).toBe('warning')
})

test('rules that keep readers, the build or the machine safe allow no exceptions', () => {
  const shown = [...CATALOGUE].flatMap(([id, info]) =>
    info.allowable === undefined ? [] : [`${id}: ${shownSeverity(info)}`],
  )
  expect(shown).toEqual([
    'unreadable-file: error, no exceptions',
    'unportable-name: error, no exceptions; or warning',
    'invalid-frontmatter: error, never shown',
    'unsafe-text: error, no exceptions; or warning',
    'invalid-markup: error, no exceptions',
    'unparsable: error, no exceptions',
    'code-in-content: error, no exceptions',
    'unsafe-link: error, no exceptions',
    'unsafe-html: error, no exceptions',
    'symbolic-link: error, no exceptions',
    'guard-off: info, no exceptions',
  ])
})

test.each(INEXCUSABLE)(
  'an exception from %s is a finding, and no configuration changes it',
  async (rule) => {
    const page = mdx(`title: Page\nmilepost:\n  allow:\n    ${rule}: because`)
    expect(await findingsOf({ 'process/a.mdx': page })).toBe(
      `process/a.mdx:5:5 error invalid-allowance: Rule \`${rule}\` allows no exceptions; remove this line and fix the finding.`,
    )
    for (const softer of ['off', 'info', { closed: 'off' }, { kinds: { page: 'off' } }] as const) {
      expect(() => readConfig({ rules: { [rule]: softer } })).toThrow(
        `Cannot use the configuration:\nThe rule \`${rule}\` cannot be changed, because it keeps readers safe`,
      )
    }
  },
)

test('no document is an exception from plain frontmatter; a configuration may be milder', async () => {
  const twice = mdx('title: A\ntitle: B\nmilepost: { allow: { invalid-frontmatter: because } }')
  const files = { 'process/a.md': twice }
  expect(await findingsOf(files)).toMatchInlineSnapshot(`
    "process/a.md:3:1 error invalid-frontmatter: Unexpected second \`title\`; a key is written once.
      process/a.md:2:1 first defined here
    process/a.md:4:22 error invalid-allowance: Rule \`invalid-frontmatter\` allows no exceptions; remove this line and fix the finding."
  `)
  const milder = { rules: { 'invalid-frontmatter': 'info' } } as const
  expect(await findingsOf(files, { config: milder })).toContain('3:1 info invalid-frontmatter')
})

/** For each rule, a document that breaks it and allows itself to. */
const BROKEN = {
  'unportable-name': ['a b.mdx', 'A', 'x'],
  'invalid-markup': ['a.mdx', 'A', '<b>'],
  'code-in-content': ['a.mdx', 'A', '{1}'],
  'unsafe-link': ['a.md', 'A', '[x](javascript:1)'],
  'unsafe-html': ['a.md', 'A', '<script></script>'],
  'unsafe-text': ['a.md', 'A\u202e', 'x'],
} as const

test.each(Object.entries(BROKEN))(
  '%s is found in spite of an exception',
  async (rule, [name, title, body]) => {
    const text = mdx(`title: ${title}\nmilepost: { allow: { ${rule}: because } }`, body)
    const { findings, neverShown, allowed } = await checked({ [`process/${name}`]: text })
    expect(neverShown.map((finding) => [finding.rule, finding.severity])).toEqual([[rule, 'error']])
    expect(findings.map((finding) => finding.rule).toSorted()).toEqual(
      ['invalid-allowance', rule].toSorted(),
    )
    expect(allowed).toEqual([])
  },
)

test.each([
  ['block', 'milepost:\n  allow:\n    unsafe-html: because', 1],
  ['flow', 'milepost: { allow: { unsafe-html: because } }', 1],
  ['quotes', 'milepost: { "allow": { "unsafe-html": "because" } }', 1],
  ['an escape', 'milepost: { allow: { "unsafe\\u002dhtml": because } }', 1],
  ['capitals', 'milepost: { allow: { Unsafe-HTML: because } }', 1],
  ['blanks', 'milepost: { allow: { " unsafe-html ": because } }', 1],
  [
    'an exception from the rule about exceptions',
    'milepost: { allow: { invalid-allowance: x, unsafe-html: y } }',
    2,
  ],
])('an exception in the spelling of %s allows nothing', async (_, yaml, times) => {
  const { findings } = await checked({
    'process/a.md': mdx(`title: A\n${yaml}`, '<script></script>'),
  })
  const rules = findings.map(({ rule }) => rule).toSorted()
  expect(rules).toEqual([
    ...Array.from({ length: times }, () => 'invalid-allowance'),
    'unsafe-html',
  ])
})

test('a list of rules or a reason that is no text allows nothing', async () => {
  for (const allow of ['[unsafe-html]', 'unsafe-html', '{ unsafe-html: }', '{ unsafe-html: 1 }']) {
    const text = mdx(`title: A\nmilepost: { allow: ${allow} }`, '<script></script>')
    expect(await findingsOf({ 'process/a.md': text }), allow).toMatch(
      /error invalid-field[\s\S]*error unsafe-html/,
    )
  }
})

test('odd characters may have an exception in prose, and never in a title', async () => {
  const allow = 'milepost: { allow: { unsafe-text: A quotation } }'
  const prose = await checked({ 'process/a.md': mdx(`title: A\n${allow}`, 'a\u200bb') })
  expect([prose.findings, prose.allowed.length]).toEqual([[], 1])
  expect(
    await findingsOf({ 'process/a.md': mdx(`title: A\u200b\n${allow}`, 'b') }),
  ).toMatchInlineSnapshot(`
    "process/a.md:2:9 error unsafe-text: Unexpected invisible character U+200B; delete it.
    process/a.md:3:22 error invalid-allowance: An error of rule \`unsafe-text\` allows no exceptions; remove this line and fix the finding."
  `)
  const off = { config: { rules: { 'unsafe-text': 'off' } } } as const
  expect(await findingsOf({ 'process/a.md': mdx('title: A', 'a\u200bb') }, off)).toBe('')
  expect(
    await findingsOf({ 'process/a.md': mdx('title: A\u200b', 'a\u200bb') }, off),
  ).toMatchInlineSnapshot(
    `"process/a.md:2:9 error unsafe-text: Unexpected invisible character U+200B; delete it."`,
  )
})
