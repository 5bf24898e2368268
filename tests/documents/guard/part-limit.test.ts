import { expect, test } from 'vitest'
import { countParts, MOST_PARTS } from '../../../plugins/documents/guard/part-limit.ts'
import { parseDocument } from '../../../plugins/documents/parse-document.ts'
import { shown } from '../shown.ts'

test('as many parts as a page can show are no fault, and one more is', () => {
  const parts = countParts()
  parts.add({ type: 'html', value: '' }, MOST_PARTS - 1)
  expect(parts.faults()).toEqual([])
  parts.add({ type: 'html', value: '' }, 0)
  expect(parts.faults()).toHaveLength(1)
})

test('cells that a row lacks are parts, since a page fills them in', () => {
  const parts = countParts()
  const cell = { type: 'tableCell' as const, children: [] }
  const rows = [
    Array.from({ length: 300 }, () => cell),
    ...Array.from({ length: 300 }, () => [cell]),
  ]
  const children = rows.map((cells) => ({ type: 'tableRow' as const, children: cells }))
  parts.add({ type: 'table', children }, 0)
  expect(parts.faults()).toHaveLength(1)
})

test('the finding names the part that is one too many, and the way out', () => {
  const table = `|${'a|'.repeat(300)}\n|${'-|'.repeat(300)}\n${'|a|\n'.repeat(300)}`
  expect(shown(parseDocument('a.md', `---\ntitle: T\n---\n\n${table}`))).toMatchInlineSnapshot(`
    [
      "invalid-markup 5:1 Unexpected size of a page with 91,203 parts, such as cells, items, links and words in bold; expected at most 80,000. Cut the document into several files.",
    ]
  `)
})
