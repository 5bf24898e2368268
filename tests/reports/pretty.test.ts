import { describe, expect, test } from 'vitest'
import { pretty } from '../../plugins/reports/pretty.ts'
import { finding, placeOf, sample } from './sample.ts'

const file = 'content/e2e.mdx'
const text = `---
title: End-to-end tests
needs:
  - ci-dockr
history:
  - status: done
    on: 2020-01-06

  - status: planned
---
`

test('a finding shows its line, its help and its page', () => {
  const help = 'An item is named by its file, without the ending.'
  const report = sample([finding({ place: placeOf(text, 'ci-dockr'), help })], { [file]: text })
  expect(pretty(report)).toMatchInlineSnapshot(`
    "error[unknown-reference]: Cannot find item \`ci-dockr\`; did you mean \`ci-docker\`?
     --> content/e2e.mdx:4:5
      |
    4 |   - ci-dockr
      |     ^^^^^^^^
      = help: An item is named by its file, without the ending.
      = see: https://milepost.example/rules/unknown-reference/

    1 error in 61 documents, checked for 2026-11-20.
    "
  `)
})

test('second places are shown with their own text, and the numbers of lines stand in one column', () => {
  const other = `${'\n'.repeat(11)}order:\n  - ci-dockr\n`
  const related = [
    { message: 'named here too', file: 'content/map.mdx', place: placeOf(other, 'ci-dockr') },
    { message: 'and by this file', file: 'content/lost.mdx', place: null },
  ]
  const at = finding({ place: placeOf(text, 'ci-dockr'), related })
  const report = sample([at], { [file]: text, 'content/map.mdx': other })
  expect(pretty(report)).toMatchInlineSnapshot(`
    "error[unknown-reference]: Cannot find item \`ci-dockr\`; did you mean \`ci-docker\`?
      --> content/e2e.mdx:4:5
       |
     4 |   - ci-dockr
       |     ^^^^^^^^
    note: named here too
      --> content/map.mdx:13:5
       |
    13 |   - ci-dockr
       |     --------
    note: and by this file
      --> content/lost.mdx
       = see: https://milepost.example/rules/unknown-reference/

    1 error in 61 documents, checked for 2026-11-20.
    "
  `)
})

test('of a place on several lines, the first and the last are shown', () => {
  const steps = '- status: done\n    on: 2020-01-06\n\n  - status: planned'
  const report = sample([finding({ place: placeOf(text, steps) })], { [file]: text })
  expect(pretty(report)).toMatchInlineSnapshot(`
    "error[unknown-reference]: Cannot find item \`ci-dockr\`; did you mean \`ci-docker\`?
     --> content/e2e.mdx:6:3
      |
    6 |   - status: done
      |   ^^^^^^^^^^^^^^
    ...
    9 |   - status: planned
      |   ^^^^^^^^^^^^^^^^^
      = see: https://milepost.example/rules/unknown-reference/

    1 error in 61 documents, checked for 2026-11-20.
    "
  `)
})

test('a place that ends with the line break does not reach the next line', () => {
  const report = sample([finding({ place: placeOf(text, 'needs:\n') })], { [file]: text })
  expect(pretty(report)).toMatchInlineSnapshot(`
    "error[unknown-reference]: Cannot find item \`ci-dockr\`; did you mean \`ci-docker\`?
     --> content/e2e.mdx:3:1
      |
    3 | needs:
      | ^^^^^^
      = see: https://milepost.example/rules/unknown-reference/

    1 error in 61 documents, checked for 2026-11-20.
    "
  `)
})

test('a finding without a place says why', () => {
  const at = finding({ placeless: 'The file is not UTF-8.' })
  expect(pretty(sample([at]))).toMatchInlineSnapshot(`
    "error[unknown-reference]: Cannot find item \`ci-dockr\`; did you mean \`ci-docker\`?
     --> content/e2e.mdx
      = no place: The file is not UTF-8.
      = see: https://milepost.example/rules/unknown-reference/

    1 error in 61 documents, checked for 2026-11-20.
    "
  `)
})

test('a place outside of the text, or in a text that is gone, is still named', () => {
  const place = { line: 99, column: 3, endLine: 99, endColumn: 5 }
  const report = sample([finding({ place }), finding({ place, file: 'gone.mdx' })], {
    [file]: text,
  })
  expect(pretty(report)).toMatchInlineSnapshot(`
    "error[unknown-reference]: Cannot find item \`ci-dockr\`; did you mean \`ci-docker\`?
      --> content/e2e.mdx:99:3
       = see: https://milepost.example/rules/unknown-reference/

    error[unknown-reference]: Cannot find item \`ci-dockr\`; did you mean \`ci-docker\`?
      --> gone.mdx:99:3
       = see: https://milepost.example/rules/unknown-reference/

    2 errors in 61 documents, checked for 2026-11-20.
    "
  `)
})

test('no findings is one sentence', () => {
  expect(pretty({ ...sample([]), documents: 1, allowed: 1 })).toBe(
    'No findings in 1 document, checked for 2026-11-20. 1 finding is allowed.\n',
  )
})

test('of too many findings the severest are shown, in their order, and all are counted', () => {
  const severities = ['info', 'warning', 'error', 'warning', 'error'] as const
  const findings = severities.map((severity, at) => finding({ severity, message: `Number ${at}.` }))
  const report = pretty({ ...sample(findings), maxFindings: 3 })
  expect(report.match(/Number \d/g)).toEqual(['Number 1', 'Number 2', 'Number 4'])
  expect(report).toContain(
    '\n2 more findings are not shown.\n' +
      '2 errors, 2 warnings and 1 info in 61 documents, checked for 2026-11-20.\n',
  )
})

test('colours are given by the caller, and never change the text', () => {
  const wrap = (name: string) => (painted: string) => `<${name}>${painted}</${name}>`
  const paint = {
    error: wrap('error'),
    warning: wrap('warning'),
    info: wrap('info'),
    strong: wrap('strong'),
    faint: wrap('faint'),
  }
  const report = sample([finding({ place: placeOf(text, 'ci-dockr') })], { [file]: text })
  const painted = pretty({ ...report, paint })
  expect(painted.replace(/<\/?\w+>/g, '')).toBe(pretty(report))
  expect(painted).toMatchInlineSnapshot(`
    "<error>error[unknown-reference]</error>: <strong>Cannot find item \`ci-dockr\`; did you mean \`ci-docker\`?</strong>
     <faint>--></faint> content/e2e.mdx:4:5
    <faint>  |</faint>
    <faint>4 |</faint>   - ci-dockr
    <faint>  |</faint>     <error>^^^^^^^^</error>
      <faint>=</faint> see: https://milepost.example/rules/unknown-reference/

    <error>1 error in 61 documents, checked for 2026-11-20.</error>
    "
  `)
})

describe('the marks stand under the text, in columns of the terminal', () => {
  test.each([
    ['a tab', '\tneeds:\tci', 'ci', '    needs:  ci', '            ^^'],
    ['wide letters', '你好 ci', 'ci', '你好 ci', '     ^^'],
    ['wide letters marked', 'a: 你好世界', '好世', 'a: 你好世界', '     ^^^^'],
    ['an emoji of several parts', '👩‍💻🎉 ci', 'ci', '👩‍💻🎉 ci', '     ^^'],
    ['accents of their own', 'e\u0301te\u0301 ci', 'ci', 'e\u0301te\u0301 ci', '    ^^'],
    ['an escape', 'a\u001b[31m ci', 'ci', 'a\\u{1b}[31m ci', '            ^^'],
    ['a zero width marked', 'ci\u200bx', '\u200b', 'ci\\u{200b}x', '  ^^^^^^^^'],
    ['the end of the line', 'needs:', '', 'needs:', '      ^'],
  ])('%s', (_, line, part, shown, marks) => {
    expect(linesShown(line, part)).toEqual([`1 | ${shown}`, `  | ${marks}`])
  })

  const words = 'word '.repeat(40)
  test.each([
    ['at its start', `ci ${words}`, 'ci', /^ci word .*…$/, 0],
    ['in its middle', `${words}ci ${words}`, 'ci', /^…word .* ci word .*…$/, 31],
    ['at its end', `${words}ci`, 'ci', /^…word .* ci$/, 31],
    [
      'a megabyte long',
      `${'🎉'.repeat(250_000)}ci${'z'.repeat(500_000)}`,
      'ci',
      /^…🎉+ciz+…$/u,
      31,
    ],
    ['with a mark longer than itself', `x ${'y'.repeat(500)}`, 'y'.repeat(500), /^x y+…$/, 2],
  ])('a line too long is cut: %s', (_, line, part, shown, indent) => {
    const [text = '', marks = ''] = linesShown(line, part).map((each) => each.slice(4))
    expect(text).toMatch(shown)
    expect(text.length).toBeLessThanOrEqual(102)
    expect(marks).toBe(' '.repeat(indent) + '^'.repeat(Math.min(part.length, 100 - indent)))
  })
})

function linesShown(line: string, part: string): string[] {
  const start = part === '' ? line.length : line.indexOf(part)
  const place = { line: 1, column: start + 1, endLine: 1, endColumn: start + part.length + 1 }
  return pretty(sample([finding({ place })], { [file]: `${line}\r\n` }))
    .split('\n')
    .slice(3, 5)
}
