import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { REPORTS } from '../../plugins/reports/index.ts'
import { pretty } from '../../plugins/reports/pretty.ts'
import { visible } from '../../plugins/reports/visible.ts'
import { finding, sample } from './sample.ts'

const HOSTILE = [
  ['a colour', '\u001b[31mred\u001b[0m', '\\u{1b}[31mred\\u{1b}[0m'],
  ['a title of the terminal', '\u001b]0;owned\u0007', '\\u{1b}]0;owned\\u{7}'],
  ['an escape of one byte', '\u009b2J', '\\u{9b}2J'],
  ['a step back', 'safe\b\b\b\bevil\u007f', 'safe\\u{8}\\u{8}\\u{8}\\u{8}evil\\u{7f}'],
  ['a return', 'evil\rsafe', 'evil\\u{d}safe'],
  ['a new line with a command', 'x\n::error::owned', 'x\\u{a}::error::owned'],
  ['a command anywhere in a line', 'x ##[add-mask]y', 'x #\\u{23}[add-mask]y'],
  ['a command of another runner', '##vso[task.setvariable]', '#\\u{23}vso[task.setvariable]'],
  ['a message of a third', '##teamcity[x]', '#\\u{23}teamcity[x]'],
  ['text turned round', 'a\u202egnp.exe\u202c', 'a\\u{202e}gnp.exe\\u{202c}'],
  ['text set apart', '\u2066a\u2069', '\\u{2066}a\\u{2069}'],
  ['nothing to see', 'a\u200bb\u2060c\ufeffd\u00ade', 'a\\u{200b}b\\u{2060}c\\u{feff}d\\u{ad}e'],
  ['letters in a tag', 'a\u{e0061}', 'a\\u{e0061}'],
  ['a blank that is a letter', 'a\u3164b\u115fc', 'a\\u{3164}b\\u{115f}c'],
  ['lines that are none', 'a\u2028b\u2029c\u0085d', 'a\\u{2028}b\\u{2029}c\\u{85}d'],
  ['half a letter', 'a\ud83d', 'a\\u{d83d}'],
  ['a NUL', 'a\u0000b', 'a\\u{0}b'],
  ['a joiner between letters', 'a\u200db', 'a\\u{200d}b'],
] as const

const KEPT = [
  'naïve – “quoted” …',
  '你好，世界',
  'مرحبا',
  'e\u0301',
  '👩‍💻 ❤️ 🏴󠁧󠁢󠁳󠁣󠁴󠁿 1️⃣',
  '# ## [x] ### ok',
]

/** Anything a terminal or a runner could act on; a report has line breaks of its own. */
const ACTIVE = /[[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069]--\n]|##\[/v

test.each(HOSTILE)('%s is made visible', (_, text, shown) => {
  expect(visible(text)).toBe(shown)
})

test.each(KEPT)('%s is left as it is', (text) => {
  expect(visible(text)).toBe(text)
})

describe('in a report for people', () => {
  test.each(HOSTILE)('%s is visible in message, path, place, help and text', (_, text, shown) => {
    const place = { line: 1, column: 1, endLine: 1, endColumn: 2 }
    const related = [{ message: text, file: text, place: null }]
    const at = finding({ message: text, file: text, place, help: text, related })
    const lines = pretty(sample([at], { [text]: text.replaceAll('\n', ' ') })).split('\n')
    const seen = shown.replace('\\u{a}', ' ')
    expect(lines.filter((line) => !/^ +\| *\^+$/.test(line)).slice(0, -2)).toEqual([
      `error[unknown-reference]: ${shown}`,
      ` --> ${shown}:1:1`,
      '  |',
      `1 | ${seen}`,
      `note: ${shown}`,
      ` --> ${shown}`,
      `  = help: ${shown}`,
      '  = see: https://milepost.example/rules/unknown-reference/',
      '',
    ])
  })
})

describe.each(Object.entries(REPORTS))('in the %s report', (name, { write }) => {
  test.each(HOSTILE)('%s does nothing', (_, text) => {
    const output = write(hostileInput(text))
    expect(output).not.toMatch(ACTIVE)
    expect(commandsIn(output)).toBe(name === 'github' ? 2 : 0)
  })

  test('no text at all does anything', () => {
    const pieces = fc.constantFrom('::error::x', '##[', '\n', '\r', '%0A', '|', '`', '\u001b[')
    const text = fc
      .array(fc.oneof(pieces, fc.string({ unit: 'binary' })), { maxLength: 8 })
      .map((parts) => parts.join(''))
    fc.assert(
      fc.property(text, (hostile) => {
        const output = write(hostileInput(hostile))
        expect(output).not.toMatch(ACTIVE)
        expect(commandsIn(output)).toBe(name === 'github' ? 2 : 0)
      }),
      { numRuns: 300 },
    )
  })
})

function hostileInput(text: string) {
  const place = { line: 1, column: 1, endLine: 2, endColumn: 2 }
  const related = [{ message: text, file: text, place }]
  const fix = { place, was: 'x', text }
  const rest = { message: text, file: text, help: text, id: text, related, fix }
  return sample([finding({ ...rest, place }), finding({ ...rest, placeless: text })], {
    [text]: `${text}\n${text}`,
  })
}

/** The texts of a SARIF report that people read. */
function textsOfSarif(text: string): readonly string[] {
  const { runs } = JSON.parse(REPORTS.sarif.write(hostileInput(text)))
  const [{ message, relatedLocations, fixes }] = runs[0].results
  return [message.text, relatedLocations[0].message.text, fixes[0].description.text]
}

test.each(HOSTILE)('viewers of SARIF show %s as what it is', (_, text, shown) => {
  // A fix is told between back-ticks, where every blank is a space.
  const blank = shown.replace(/\\u\{(?:d|a|feff|2028|2029)\}/g, ' ')
  const [message, related, fix] = textsOfSarif(text)
  expect(message).toContain(shown)
  expect(related).toContain(shown)
  expect(fix).toContain(blank)
  for (const each of [message, related, fix]) expect(each).not.toMatch(ACTIVE)
})

test.each([
  ['[here](https://evil.example/)', '[here\\](https://evil.example/)'],
  ['[a] [b](1)', '[a] [b\\](1)'],
  ['[a\\](1)', '[a\\\\\\](1)'],
  ['[[id|text]](x) a[0] (b)', '[[id|text]\\](x) a[0] (b)'],
])('nor do they take %s for a link', (text, shown) => {
  for (const each of textsOfSarif(text)) expect(each).toContain(shown)
})

/** Counts the lines that GitHub's runner would take for commands. */
function commandsIn(output: string): number {
  return output.split(/\r?\n/).filter((line) => line.trimStart().startsWith('::')).length
}
