import { afterAll, expect, test } from 'vitest'
import { openMermaid } from '../../plugins/mermaid/renderer.ts'
import { paletteSheet } from './palette-sheet.ts'
import { SOURCES } from './sources.ts'

const mermaid = openMermaid({ timeoutMs: 60_000 })
afterAll(() => mermaid.close())

test.each(Object.entries(SOURCES))('a %s diagram shows its words', async (_, { source, words }) => {
  const svg = await svgOf(source)
  const shown = textIn(svg)
  expect(words.filter((word) => !shown.includes(word))).toEqual([])
})

test.each(Object.entries(SOURCES))(
  'a %s diagram is made of allowed shapes and attributes, without style or script',
  async (_, { source }) => {
    const svg = await svgOf(source)
    const elements = new Set(svg.match(/(?<=<)[a-z]\w*/gi))
    expect([...elements].filter((name) => !ELEMENTS.has(name))).toEqual([])
    expect(svg).not.toMatch(/\s(?:style|on\w+|data-[\w-]+|href)=/i)
    expect([...svg.matchAll(/\sclass="([^"]*)"/g)].map(([, name]) => name)).toEqual([
      'diagram diagram-mermaid',
    ])
  },
)

const ELEMENTS = new Set(
  'svg title desc g defs path rect circle ellipse line polyline polygon text tspan marker linearGradient stop clipPath'.split(
    ' ',
  ),
)

test.each(Object.entries(SOURCES))(
  'in a %s diagram every reference has its target',
  async (_, it) => {
    const svg = await svgOf(it.source)
    const ids = [...svg.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id)
    const wanted = [...svg.matchAll(/url\(#([^)]+)\)/g)].map(([, id]) => id)
    expect(ids.every((id) => id?.startsWith('d-'))).toBe(true)
    expect(new Set(ids).size).toBe(ids.length)
    expect(wanted.filter((id) => !ids.includes(id))).toEqual([])
  },
)

test('colours that differ between light and dark go by the name of our palette', async () => {
  const strays: Record<string, string[]> = {}
  for (const [type, { source }] of Object.entries(SOURCES)) {
    const found = (await svgOf(source)).match(/light-dark\([^)]*\)/g)
    if (found) strays[type] = found
  }
  // What is below words may be mixed of several colours, and words have a halo of the same.
  expect(Object.keys(strays)).toEqual(['radar', 'venn', 'cynefin'])
})

test('the same source gives the same picture in another thread', async () => {
  const other = openMermaid({ timeoutMs: 60_000 })
  for (const type of ['sankey', 'mindmap', 'flowchart', 'gitGraph', 'architecture', 'state']) {
    const source = SOURCES[type]?.source ?? ''
    expect(await other.render(source, 'd')).toEqual({ svg: await svgOf(source) })
  }
  await other.close()
})

test('a picture is named by its kind, or by what its author calls it', async () => {
  const plain = await svgOf('flowchart TD\n  A --> B')
  const named = await svgOf('flowchart TD\n  accTitle: Ways in\n  accDescr: From A to B\n  A --> B')
  expect(headOf(plain)).toMatchInlineSnapshot(`
    "<svg xmlns="http://www.w3.org/2000/svg" class="diagram diagram-mermaid" viewBox="4 4 197 155" width="197" height="155" role="group" aria-labelledby="d-title" fill="var(--mermaid-ink, #1d2530)" font-size="15">
    <title id="d-title">Flowchart</title>"
  `)
  expect(headOf(named)).toMatchInlineSnapshot(`
    "<svg xmlns="http://www.w3.org/2000/svg" class="diagram diagram-mermaid" viewBox="4 4 197 155" width="197" height="155" role="img" aria-labelledby="d-title d-desc" fill="var(--mermaid-ink, #1d2530)" font-size="15">
    <title id="d-title">Ways in</title>
    <desc id="d-desc">From A to B</desc>"
  `)
})

test('ids begin with the name a page gives the picture', async () => {
  const source = SOURCES['flowchart']?.source ?? ''
  const [one, two] = [await mermaid.render(source, 'one'), await mermaid.render(source, 'two')]
  expect('svg' in one && one.svg.replaceAll('one-', 'two-')).toBe('svg' in two && two.svg)
})

test('a name with marks in it stays a name', async () => {
  const source = SOURCES['flowchart']?.source ?? ''
  const name = `x"onfocus="1"autofocus="<b>$&`
  const picture = await mermaid.render(source, name)
  const labelled = `aria-labelledby="x&quot;onfocus=&quot;1&quot;autofocus=&quot;&lt;b&gt;$&amp;-title"`
  expect('svg' in picture && picture.svg).toContain(labelled)
})

test('what stands for the name of a picture is no letter of its words', async () => {
  const source = 'flowchart TD\n  accTitle: one\ue000two\n  A["x\ue000y"] --> B["p#57344;q"]'
  const words = await svgOf(source)
  expect(headOf(words)).toContain('<title id="d-title">onetwo</title>')
  expect(textIn(words)).toContain('xy')
  expect(textIn(words)).toContain('pq')
})

test('entities, Markdown and line breaks in labels become words', async () => {
  const source = 'flowchart LR\n  a["#quot;x#quot; #9829; &amp; y<br>z"] --> b["`**bold** text`"]'
  expect(textIn(await svgOf(source))).toContain('"x" ♥ &amp; y')
  expect(await svgOf(source)).toContain('font-weight="bold">bold</tspan>')
})

test('words can be read on what an author paints below them, on light and dark pages', async () => {
  const svg = await svgOf(
    'flowchart TD\n  A[pale] --> B[deep]\n  style A fill:#cfc\n  style B fill:#600',
  )
  expect(
    svg.match(/(?<=fill=")[^"]*(?="[^>]*>(?:<tspan[^>]*>)*(?:pale|deep))/g),
  ).toMatchInlineSnapshot(`
    [
      "#1d2530",
      "#ffffff",
    ]
  `)
})

test('a Gantt chart does not say what day it was built on', async () => {
  const around = [2020, 2100].map((year) => `  Y${year} :${year}-01-01, 1d`)
  const svg = await svgOf(`gantt\n  section S\n${around.join('\n')}`)
  expect(svg).not.toContain('--mermaid-alarm-edge')
})

test('the style sheet of the site has the palette', async () => {
  await expect(paletteSheet()).toMatchFileSnapshot('../../src/styles/diagram-mermaid.css')
})

async function svgOf(source: string): Promise<string> {
  const picture = await mermaid.render(source, 'd')
  if ('error' in picture) throw new Error(picture.error.message)
  return picture.svg
}

/** The words of a picture, each row on a line. */
function textIn(svg: string): string {
  const rows = [...svg.matchAll(/<text\b[^>]*>(.*?)<\/text>/g)].map(([, inner = '']) => inner)
  return rows
    .map((row) => row.replace(/<[^>]+>/g, ''))
    .join('\n')
    .replaceAll('&gt;', '>')
    .replaceAll('&lt;', '<')
}

function headOf(svg: string): string {
  return svg.slice(0, svg.search(/<(?!svg|title|desc|\/)/)).replace(/>(?=<)/g, '>\n')
}
