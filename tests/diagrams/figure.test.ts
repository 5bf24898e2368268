import { JSDOM } from 'jsdom'
import { expect, test } from 'vitest'
import type { Diagram } from '../../plugins/diagrams/diagram.ts'
import { toFigure } from '../../plugins/diagrams/figure.ts'
import { HOSTILE_TITLES } from './hostile-titles.ts'
import { diagramOf, PORTRAIT } from './samples.ts'

test('a figure holds the picture and its facts as a table', async () => {
  const figure = await read(PORTRAIT)
  const rows = [...figure.querySelectorAll('tr')].map((row) =>
    [...row.children].map((cell) => cell.textContent).join(' | '),
  )
  expect(rows.slice(0, 3).join('\n')).toMatchInlineSnapshot(`
    "From | Relation | To | Status
    Releasing should be automated | needs | CI runs containers reliably | in progress, 2020-Q2
    Releasing should be automated | needs | Release captain | accepted"
  `)
  expect(figure.querySelector('td a')?.getAttribute('href')).toBe('/items/releasing/')
  expect(figure.querySelector('figcaption > p')?.textContent).toBe(
    'An arrow means: needs. A dashed arrow is no dependency. This page has the double frame. 12 neighbours left out.',
  )
  expect(figure.querySelectorAll('svg.diagram')).toHaveLength(1)
})

test('a picture without links can be scrolled by a keyboard', async () => {
  const edges = [{ from: 'a', to: 'b', relation: 'needs' }]
  const figure = await read({ ...diagramOf(['a', 'b']), edges })
  expect(figure.querySelector('.diagram-scroll')?.getAttribute('tabindex')).toBe('0')
  expect((await read(PORTRAIT)).querySelector('[tabindex]')).toBeNull()
})

test('hostile titles are text in the table, too', async () => {
  const keys = HOSTILE_TITLES.map((_, index) => `k${index}`)
  const nodes = HOSTILE_TITLES.map((label, index) => ({
    key: `k${index}`,
    label,
    statusClass: 'none' as const,
    href: 'javascript:alert(1)',
  }))
  const edges = keys.map((to) => ({ from: 'k0', to, relation: HOSTILE_TITLES[3] ?? '' }))
  const figure = await read({ ...diagramOf(keys), nodes, edges })
  expect(figure.querySelectorAll('script, a, b, br, [style]')).toHaveLength(0)
  expect(figure.querySelectorAll('tbody tr')).toHaveLength(HOSTILE_TITLES.length)
})

test('no lines, no figure', async () => {
  expect(await toFigure(diagramOf(['a']))).toBeUndefined()
})

async function read(diagram: Diagram): Promise<Element> {
  const { body } = new JSDOM((await toFigure(diagram)) ?? '').window.document
  return body
}
