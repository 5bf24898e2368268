import type { Root } from 'mdast'
import { describe, expect, test } from 'vitest'
import { parseDocument } from '../../../plugins/documents/parse-document.ts'
import { shown } from '../shown.ts'

/** The findings about the numbers of signs in a text. What a parser would say is left out. */
function counted(body: string, path = 'a.md'): readonly string[] {
  return shown(parseDocument(path, `---\ntitle: T\n---\n${body}\n`, { tree: (): Root => EMPTY }))
}

const EMPTY: Root = { type: 'root', children: [] }
const FENCED = ['```', ':::', '*a* <b &', '```', ''].join('\n')

describe('a text may have as many signs as the limit says, and not one more', () => {
  test('runs of stars and lines in one block', () => {
    const most = `${'*a'.repeat(10_000)}\n\n*b*`
    expect(counted(most)).toEqual([])
    expect(counted(`*${'a*'.repeat(10_000)}`)).toEqual([
      'invalid-markup 4:1 Unexpected number of `*`, `_` and `~` without an empty line between, expected at most 10000.',
    ])
  })

  test('lines that begin with colons', () => {
    const most = ':::\n'.repeat(5_000)
    expect(counted(most + FENCED)).toEqual([])
    expect(counted(`${FENCED}A note:\n${most}\n:::`)).toEqual([
      'invalid-markup 9:1 Unexpected number of lines with `:::`, expected at most 5000.',
    ])
    expect(counted(`A note.\n\n${most}:::`)).toEqual([
      'invalid-markup 6:1 Unexpected number of lines with `:::`, expected at most 5000.',
    ])
  })

  test('letters that a parser reads again for encoded signs', () => {
    const block = (length: number) => `${'&'.repeat(5_000)}${'a'.repeat(length - 5_000)}`
    expect(counted(`${block(9_999)}\n\nb`)).toEqual([])
    expect(counted(`a\n\n${block(10_000)}`)).toEqual([
      'invalid-markup 6:1 Unexpected number of `&` in a block of 10001 letters; write an empty line between paragraphs.',
    ])
  })

  test('tags among paragraphs of MDX', () => {
    const text = (paragraphs: number) =>
      `${FENCED}${'<\n\n'.repeat(2_500)}${'a\n\n'.repeat(paragraphs - 2_500)}`
    expect(counted(text(20_000), 'a.mdx')).toEqual([])
    expect(counted(text(20_001), 'a.mdx')).toEqual([
      'invalid-markup 8:1 Unexpected number of `<` among 20001 paragraphs, expected at most 2499. Cut the document into several files.',
    ])
  })
})

test('tags among paragraphs of Markdown are not counted', () => {
  expect(counted(`${'<b>c</b>\n\n'.repeat(2_000)}${'a\n\n'.repeat(15_000)}`)).toEqual([])
})
