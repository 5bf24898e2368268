import { describe, expect, test } from 'vitest'
import { placesIn } from '../../../plugins/basics/place.ts'
import { parseDocument } from '../../../plugins/documents/parse-document.ts'
import { unsafeText } from '../../../plugins/documents/text/unsafe-text.ts'
import { findingsOf, mdx } from '../../vocabulary.ts'
import { shown } from '../shown.ts'

const ODD = [
  ['a\u200bb', 'invisible character U+200B'],
  ['a\u2060b', 'invisible character U+2060'],
  ['a\u00adb', 'invisible character U+00AD'],
  ['a\ufeffb', 'invisible character U+FEFF'],
  ['a\u3164b', 'invisible character U+3164'],
  ['a\u2800b', 'invisible character U+2800'],
  ['a\ufff9\ufffc\u{1d159}b', 'invisible character U+FFF9 U+FFFC U+1D159'],
  ['a\u200db', 'invisible joiner U+200D'],
  ['a\u200cb', 'invisible joiner U+200C'],
  ['a\ufe0fb', 'invisible variation selector U+FE0F'],
  ['1\u200d2', 'invisible joiner U+200D'],
  ['e\u0301\u200cx', 'invisible joiner U+200C'],
  ['a\u200eb', 'direction-changing character U+200E'],
  ['\u05d0\u200f\u200eb', 'direction-changing character U+200F U+200E'],
  ['☀\ufe0f\ufe0f\ufe0e', 'invisible variation selector U+FE0F U+FE0E'],
  ['#a\ufe01', 'invisible variation selector U+FE01'],
  ['a\u200fb', 'direction-changing character U+200F'],
  ['a\u2028b', 'line separator U+2028'],
  ['a\ue000b', 'character of private use U+E000'],
  [`a${'\u0301'.repeat(9)}`, 'pile of marks U+0301'],
  ['sig-аuth', 'letter `а` U+0430 that looks like a Latin one, in `аuth`'],
  ['Ηello', 'letter `Η` U+0397 that looks like a Latin one, in `Ηello`'],
  ['the рау team', 'letter `р` U+0440 that looks like a Latin one, in `рау`'],
  ['𝐁𝐨𝐥𝐝', 'letter `𝐁` U+1D401 that looks like a Latin one, in `𝐁𝐨𝐥𝐝`'],
  ['ｆｌｙｔｅ', 'letter `ｆ` U+FF46 that looks like a Latin one, in `ｆｌｙｔｅ`'],
  ['a\u000cb', 'control character U+000C'],
  ['a\ufdefb', 'noncharacter U+FDEF'],
  ['a\ufdd0b', 'noncharacter U+FDD0'],
] as const

const GRAVE = [
  ['a\u0000b', 'control character U+0000'],
  ['a\u001b[31mb', 'control character U+001B'],
  ['a\u0085b', 'control character U+0085'],
  ['a\ufffeb', 'noncharacter U+FFFE'],
  ['a\uffffb', 'noncharacter U+FFFF'],
  ['a\u{1fffe}b', 'noncharacter U+1FFFE'],
  ...[0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2066, 0x2067, 0x2068, 0x2069].map((point) => {
    const named = `U+${point.toString(16).toUpperCase()}`
    return [
      `\u05d0${String.fromCodePoint(point)}b`,
      `direction-changing character ${named}`,
    ] as const
  }),
  ['a\u{e0041}b', 'invisible tag U+E0041'],
  ['a\u{e0001}b', 'invisible tag U+E0001'],
  ['🏴\u{e0067}\u{e0062}b', 'invisible tag U+E0067 U+E0062'],
  [`🏴${'\u{e0061}'.repeat(7)}\u{e007f}`, 'invisible tag U+E0061'],
] as const

describe('odd characters', () => {
  test.each([...ODD, ...GRAVE])('%j in frontmatter is an error', (text, what) => {
    const { findings: all } = parseDocument('a.mdx', `---\ntitle: ${text}\n---\n`)
    const findings = all.filter(({ rule }) => rule !== 'misread-value')
    expect(findings).toMatchObject([{ rule: 'unsafe-text', severity: 'error', place: { line: 2 } }])
    const [, out] = findings[0]?.message.split(`Unexpected ${what}; `) ?? []
    expect(out).toMatch(/^(?:delete it|write .*)\.$/)
  })

  test.each(ODD)('%j in prose is a warning', (text, what) => {
    const { findings } = parseDocument('a.mdx', `---\ntitle: T\n---\n\nx ${text}\n`)
    expect(findings).toMatchObject([
      { rule: 'unsafe-text', severity: 'warning', place: { line: 5 } },
    ])
    expect(findings[0]?.message).toContain(what)
  })

  test.each(GRAVE)('%j in prose is an error', (text) => {
    const { findings } = parseDocument('a.mdx', `---\ntitle: T\n---\n\nx ${text}\n`)
    expect(findings).toMatchObject([{ rule: 'unsafe-text', severity: 'error', place: { line: 5 } }])
  })

  test.each([
    ['"a\\nb"', '2:8', 'tab or line break'],
    ['"a\\tb"', '2:8', 'tab or line break'],
    ['"a\\u202eb"', '2:8', 'direction-changing character U+202E'],
    ['"a\\0b"', '2:8', 'control character U+0000'],
    ['"a\\e[31m"', '2:8', 'control character U+001B'],
    ['"\\ud800"', '2:8', 'half of a character U+D800'],
    ['"sig-\\u0430uth"', '2:8', 'letter `а` U+0430 that looks like a Latin one, in `аuth`'],
    ['[{ a: "\\u200b" }]', '2:14', 'invisible character U+200B'],
    ['a\n\n  b', '2:8', 'tab or line break'],
  ])('%j hides in an escape', (yaml, place, what) => {
    expect(shown(parseDocument('a.mdx', `---\ntitle: ${yaml}\n---\n`))).toEqual([
      `unsafe-text ${place} Unexpected ${what} in a text; write what a reader is to see.`,
    ])
  })

  test('a key may hide one too', () => {
    expect(shown(parseDocument('a.mdx', '---\n"ti\\u200btle": T\n---\n'))).toEqual([
      'unsafe-text 2:1 Unexpected invisible character U+200B in a text; write what a reader is to see.',
    ])
  })

  test.each([
    '[a](b.md "c&#x200b;")',
    '<p>a&#x200b;</p>',
    '<p>a&#xfdef;</p>',
    '![a&#x200b;][b]\n\n[b]: b.png',
    '![a&#x200b;](b.png)',
    'a &ZeroWidthSpace; b',
  ])('%j hides in a character reference', (body) => {
    const { findings } = parseDocument('a.md', `---\ntitle: T\n---\n\n${body}\n`)
    expect(findings).toMatchObject([{ rule: 'unsafe-text', severity: 'warning' }])
  })

  test.each([
    ['\u200b', 'invisible character U+200B; delete it.', ''],
    ['\u2028', 'line separator U+2028; write a blank in its place.', ' '],
    ['\ue000', 'character of private use U+E000; write what a reader is to see.', undefined],
  ])('%j has its place, and a fix where a reader misses nothing', (sign, message, instead) => {
    const part = { text: `a${sign}b`, start: 3, places: placesIn(`ab\na${sign}b`) }
    const place = { line: 2, column: 2, endLine: 2, endColumn: 3 }
    expect(unsafeText(part, 'prose')).toEqual([
      {
        ...{ rule: 'unsafe-text', severity: 'warning', message: `Unexpected ${message}`, place },
        fix: instead === undefined ? undefined : { place, was: sign, text: instead },
      },
    ])
  })

  test('the place of one that is written as a reference is the text around it', () => {
    const text = '---\ntitle: T\n---\n\nx [a](b.md "c&#x200b;")\n'
    expect(shown(parseDocument('a.md', text))).toEqual([
      'unsafe-text 5:3 Unexpected invisible character U+200B; delete it.',
    ])
  })

  test.each([
    'a &#x202e; b',
    '<p>a &#x202e; b</p>',
    '[a](b.md "c&#x2067;")',
    '![a&#8238;][b]\n\n[b]: b.png',
    '```c\nif (a\u202e) {}\n```',
    '`a\u2066b`',
    '```mermaid\nflowchart TD\n  A["#8238;abc"]\n```',
    '<!-- a\u{e0041} -->',
  ])('%j turns text about, which is an error wherever it stands', (body) => {
    const { findings } = parseDocument('a.md', `---\ntitle: T\n---\n\n${body}\n`)
    expect(findings).toMatchObject([{ rule: 'unsafe-text', severity: 'error' }])
  })

  test.each([
    'Grüße, naïve café, Ångström, e\u0301',
    '日本語 葛\u{e0100} עברית العربية 中文',
    'می\u200cخواهم, क्\u200dष',
    '🎉 👨\u200d👩\u200d👧 ❤\ufe0f 1\ufe0f\u20e3 🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f} 🇩🇪',
    '⚡️ Faster start, ⭐️ ❗️ ⛔️ ☕️ ☀︎ ⚠️',
    '❤️\u200d🔥 ❤\u200d🔥 👩\u200d❤\u200d👨 🏳️\u200d🌈 ☝🏽 👍🏽',
    '🏴\u{e0075}\u{e0073}\u{e0074}\u{e0078}\u{e007f} #a-\ufe0f',
    'שלום C++\u200e, עולם \u200f(שלום)\u200f',
    'العربية\u061c 1, \u200dه\u200d',
    'Δt = 5 µs, O(n²), 𝔹⁸, hλ, x → y',
    'Привет, мир: IT-отдел',
    'a\u00a0b – “c”…',
  ])('%j is what people write', (text) => {
    expect(shown(parseDocument('a.mdx', `---\ntitle: "${text}"\n---\n\n${text}\n`))).toEqual([])
  })

  test('a block of text may have lines and tabs', () => {
    const text = '---\nnote: |\n  a\n  b\tc\nsum: >-\n  a\n\n  b\n---\n'
    expect(shown(parseDocument('a.mdx', text))).toEqual([])
  })

  test('thousands of them are reported fifty times, and counted', () => {
    const { findings } = parseDocument('a.md', `---\ntitle: T\n---\n${'a\u200b '.repeat(3000)}`)
    expect(findings).toHaveLength(50)
    expect(findings.at(-1)?.help).toBe('There are 2950 more.')
  })
})

test.each(['#former-members-\ufe0f', 'b.md#\ufe0f-faster', '#1\ufe0f\u20e3-a'])(
  '%j is the address of a heading with an emoji',
  (address) => {
    const text = `---\ntitle: T\n---\n\n[a](${address}) <a href="${address}">b</a>\n`
    expect(shown(parseDocument('a.md', text))).toEqual([])
  },
)

test.each(['#\u05d0\u200f', 'https://example.org/\u05d0\u200e', '\ufe0fb.md', 'b\ufe0f.md#a'])(
  '%j is no address',
  (address) => {
    const { findings } = parseDocument('a.md', `---\ntitle: T\n---\n\n[a](<${address}>)\n`)
    expect(findings.map(({ rule }) => rule)).toContain('unsafe-link')
  },
)

test('scripts that need joiners or blanks of their own are accepted, in titles and in prose', async () => {
  const titles = ['می‌خواهم', 'क्‍ष', 'ශ්‍රී', 'ബാല്‍', 'র‍্যাব', '⠓⠑⠀⠺⠕⠀⠀⠗⠙']
  const body = titles.map((title) => `## ${title}\n\n${title} <b id="${title}">x</b>`).join('\n\n')
  const files = titles.map((title, at) => [`process/p${at}.md`, mdx(`title: ${title}`, body)])
  expect(await findingsOf(Object.fromEntries(files))).toBe('')
})
