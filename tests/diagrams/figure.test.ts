import { JSDOM } from 'jsdom'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import { expect, test } from 'vitest'
import type { Diagram } from '../../plugins/diagrams/diagram.ts'
import { drawFigure, toFigure } from '../../plugins/diagrams/figure.ts'
import { markShapes } from '../../plugins/diagrams/mark-picture.ts'
import { STATUS_CLASSES_OF_PHASES } from '../../plugins/diagrams/status-mark.ts'
import { PHASES } from '../../plugins/kinds/status.ts'
import { LANGUAGES } from '../../plugins/words/languages.ts'
import { wordsOf } from '../../plugins/words/words.ts'
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
  expect(textsOf(figure, '.diagram-legend > li')).toMatchInlineSnapshot(`
    [
      "planned",
      "in progress",
      "late",
      "done",
      "cancelled",
      "An arrow means: needs.",
      "A dashed arrow is no dependency.",
      "This page has the double frame.",
    ]
  `)
  expect(figure.querySelectorAll('.diagram-legend svg')).toHaveLength(5)
  expect(figure.querySelectorAll('svg.diagram')).toHaveLength(1)
})

test('neighbours that are not drawn are linked below the picture', async () => {
  const rest = [
    { key: 'a', label: 'Search', statusClass: 'open' as const, href: '/items/search/' },
    { key: 'b', label: 'Feeds', statusClass: 'none' as const },
  ]
  const figure = await read({ ...PORTRAIT, more: 12, rest })
  expect(textsOf(figure, 'summary')).toEqual(['12 neighbours left out.', 'The same as a table'])
  expect(textsOf(figure, '.diagram-rest > li')).toEqual(['Search', 'Feeds', 'and 10 more'])
  expect(figure.querySelector('.diagram-rest a')?.getAttribute('href')).toBe('/items/search/')
})

test('a link leads to the picture alone, and another one back', async () => {
  const figure = await read(PORTRAIT)
  const [alone, back] = ['.diagram-alone > a', '.diagram-back'].map((name) =>
    figure.querySelector(name),
  )
  expect(alone?.getAttribute('href')).toBe(`#${figure.querySelector('figure')?.id}`)
  expect(back?.getAttribute('href')).toBe(`#${alone?.id}`)
})

test('the search finds a document by its own page, and not by every picture that shows it', async () => {
  const figure = await read(PORTRAIT)
  expect(figure.querySelector('figure')?.hasAttribute('data-pagefind-ignore')).toBe(true)
})

test('the words around a picture are in the language of the page', async () => {
  const german = wordsOf(
    'de',
    LANGUAGES.filter(({ lang }) => lang === 'de'),
  )
  const html = (await toFigure(PORTRAIT, { words: german })) ?? ''
  expect(html).toContain('Dasselbe als Tabelle')
  expect(html).not.toMatch(/The same as|An arrow|alone</)
})

test.each(PHASES)(
  'the mark of %s is the same in tables as in boxes of a picture',
  async (phase) => {
    const [row] = diagramOf(['a', 'b']).nodes
    const nodes = ['a', 'b'].map((key) => ({
      ...row,
      key,
      label: key,
      statusClass: STATUS_CLASSES_OF_PHASES[phase],
    }))
    const edges = [{ from: 'a', to: 'b', relation: 'needs' }]
    const html = await toFigure({ ...diagramOf(['a', 'b']), nodes, edges })
    const shapes = (text: string) => [...text.matchAll(/ d="([^"]*)"/g)].map(([, d]) => d)
    expect(shapes(html ?? '')).toEqual(expect.arrayContaining(shapes(markShapes(phase))))
    expect(shapes(markShapes(phase)).length).toBeGreaterThan(0)
  },
)

test('a mark is the same below a picture and in its boxes', async () => {
  const figure = await read(PORTRAIT)
  const drawn = (place: string) =>
    [...figure.querySelectorAll(`${place} path`)].map((path) => path.getAttribute('d'))
  expect(drawn('.diagram-node').filter((d) => drawn('.diagram-key').includes(d))).toEqual(
    drawn('.diagram-node'),
  )
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
  expect(figure.querySelectorAll('script, td a, svg a, b, br, [style]')).toHaveLength(0)
  expect(figure.querySelectorAll('tbody tr')).toHaveLength(HOSTILE_TITLES.length)
})

test('no lines, no figure', async () => {
  expect(await toFigure(diagramOf(['a']))).toBeUndefined()
})

function textsOf(figure: Element, place: string): string[] {
  return [...figure.querySelectorAll(place)].map((each) => (each.textContent ?? '').trim())
}

async function read(diagram: Diagram): Promise<Element> {
  const { body } = new JSDOM((await toFigure(diagram)) ?? '').window.document
  return body
}

test('a figure with parts of earlier ones is the same as its tree', async () => {
  const tree = await drawFigure(PORTRAIT)
  const written = unified()
    .use(rehypeStringify)
    .stringify({ type: 'root', children: tree ? [tree] : [] })
  expect(written).toContain('<tr>')
  expect(await toFigure(PORTRAIT)).toBe(written)
  expect(await toFigure(PORTRAIT)).toBe(written)
})
