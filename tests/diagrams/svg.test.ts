import { JSDOM } from 'jsdom'
import { expect, test } from 'vitest'
import type { Diagram } from '../../plugins/diagrams/diagram.ts'
import { oneLine } from '../../plugins/diagrams/letters/label.ts'
import { toSvg } from '../../plugins/diagrams/svg.ts'
import { HOSTILE_TITLES } from './hostile-titles.ts'
import { diagramOf, PORTRAIT } from './samples.ts'

const { DOMParser } = new JSDOM('').window

test('a picture says each box, its status and its lines', async () => {
  const svg = await read(PORTRAIT)
  const titles = [...svg.querySelectorAll('.diagram-node > title, .diagram-edge > title')]
  expect(titles.map((title) => title.textContent).join('\n')).toMatchInlineSnapshot(`
    "Releasing should be automated needs CI runs containers reliably
    Releasing should be automated needs Release captain
    End-to-end tests on every change needs Releasing should be automated
    Releasing should be automated needs End-to-end tests on every change
    Releasing should be automated needs Release by hand
    Unplanned work needs CI runs containers reliably
    Releasing should be automated, delayed
    CI runs containers reliably, in progress, 2020-Q2
    End-to-end tests on every change, planned
    Release captain, rfc, accepted, 12 more not shown
    Release by hand, cancelled
    Unplanned work"
  `)
})

test('its view shows all of it, from one corner to the other', async () => {
  const svg = await read(PORTRAIT)
  const [left, top, width, height] = (svg.getAttribute('viewBox') ?? '').split(' ').map(Number)
  expect([left, top]).toEqual([0, 0])
  expect(width).toBeGreaterThan(100)
  expect(height).toBeGreaterThan(100)
})

test('it is titled, described, and a group that can be read and followed', async () => {
  const svg = await read(PORTRAIT, 'deps-3')
  const named = svg.ownerDocument.getElementById(svg.getAttribute('aria-labelledby') ?? '')
  const described = svg.ownerDocument.getElementById(svg.getAttribute('aria-describedby') ?? '')
  expect(svg.getAttribute('role')).toBe('group')
  expect([named?.textContent, described?.textContent]).toEqual([
    'Releasing should be automated',
    'What it needs, and what needs it.',
  ])
  expect([...svg.querySelectorAll('[id]')].every(({ id }) => id.startsWith('deps-3-'))).toBe(true)
})

test('a node with an address is a link, and the node in focus has a ring', async () => {
  const svg = await read(PORTRAIT)
  const links = [...svg.querySelectorAll('a')].map((link) => link.getAttribute('href'))
  expect(links).toEqual(['/items/releasing/', 'https://example.org/items/docker/'])
  expect(svg.querySelector('.diagram-focus > .diagram-ring')).not.toBeNull()
})

test('status is a shape and a word, each of its own', async () => {
  const marks = [...(await read(PORTRAIT)).querySelectorAll('.diagram-node')].map((node) => [
    node.querySelector('.diagram-state')?.textContent,
    [...node.querySelectorAll('g > path')].map((path) => path.getAttribute('d')).join(),
  ])
  expect(new Set(marks.map(([, shape]) => shape)).size).toBe(6)
  expect(marks.map(([word]) => word)).toEqual([
    'delayed',
    'in progress, 2020-Q2',
    'planned',
    'rfc · accepted',
    'cancelled',
    undefined,
  ])
})

test('a status class without a word is said by its name', async () => {
  const nodes = diagramOf(['a', 'b']).nodes.map(
    (node) => ({ ...node, statusClass: 'late' }) as const,
  )
  const svg = await read({ ...joined(['a', 'b']), nodes })
  expect(svg.querySelector('.diagram-state')?.textContent).toBe('late')
})

test('a diagram without lines is no picture', async () => {
  expect(await toSvg(diagramOf(['a', 'b']))).toBeUndefined()
})

test('hostile titles are text and nothing else', async () => {
  const keys = HOSTILE_TITLES.map((_, index) => `k${index}`)
  const nodes = HOSTILE_TITLES.map((label, index) => ({
    key: `k${index}`,
    label,
    status: label,
    statusClass: 'open' as const,
    href: index % 2 ? 'javascript:alert(1)' : `/a?"b=<&'${index}`,
  }))
  const title = HOSTILE_TITLES.join(' ')
  const svg = await read({ ...joined(keys), title, description: title, nodes }, '"><script>')
  const titles = [...svg.querySelectorAll('.diagram-node > title')].map((node) => node.textContent)
  expect(titles).toEqual(
    HOSTILE_TITLES.map((text) => `${oneLine(text, 999)}, ${oneLine(text, 200)}`),
  )
  expect(svg.querySelectorAll('[style], style, script, foreignObject, [onload]')).toHaveLength(0)
  expect(svg.querySelectorAll('a[href^="javascript"]')).toHaveLength(0)
})

test('the same diagram gives the same picture', async () => {
  expect(await toSvg(PORTRAIT)).toBe(await toSvg(structuredClone(PORTRAIT)))
})

test('a cycle, a loop and two ways between two nodes are drawn', async () => {
  const edges = ['ab', 'bc', 'ca', 'aa', 'ba'].map(([from = '', to = '']) => ({
    from,
    to,
    relation: 'needs',
  }))
  const svg = await read({ ...diagramOf(['a', 'b', 'c']), edges })
  const lines = [...svg.querySelectorAll('.diagram-line')].map((line) => line.getAttribute('d'))
  expect(lines).toHaveLength(5)
  expect(lines.every((line) => /^M[\d. ]+C[\d. ]+$/.test(line ?? ''))).toBe(true)
})

test('an edge to a node that is not drawn is left out', async () => {
  const edges = [
    { from: 'a', to: 'b', relation: 'needs' },
    { from: 'a', to: 'gone', relation: 'needs' },
  ]
  const svg = await read({ ...diagramOf(['a', 'b']), edges })
  expect(svg.querySelectorAll('.diagram-line')).toHaveLength(1)
})

test('several relations are written on their lines', async () => {
  const edges = [
    { from: 'a', to: 'b', relation: 'needs' },
    { from: 'b', to: 'c', relation: 'supersedes' },
  ]
  const svg = await read({ ...diagramOf(['a', 'b', 'c']), edges })
  const written = [...svg.querySelectorAll('.diagram-relation')].map((text) => text.textContent)
  expect(written).toEqual(['needs', 'supersedes'])
})

test('frames are below lines, and lines are below boxes', async () => {
  const layers = async (diagram: Diagram) => {
    const svg = await read(diagram)
    const groups = [...svg.children].filter(({ tagName }) => tagName === 'g')
    const names = groups.map(
      (group) => group.getAttribute('class') ?? group.children[0]?.classList[0],
    )
    return [svg.getAttribute('class'), ...names]
  }
  const diagram = joined(['a', 'b', 'c'])
  const clusters = [{ title: 'Some', keys: ['a', 'b'] }]
  expect(await layers({ ...diagram, clusters })).toMatchInlineSnapshot(`
    [
      "diagram diagram-graph",
      "diagram-cluster",
      "diagram-edges",
      "diagram-nodes",
    ]
  `)
  expect(await layers(diagram)).toMatchInlineSnapshot(`
    [
      "diagram diagram-graph",
      "diagram-edges",
      "diagram-nodes",
    ]
  `)
})

test('boxes neither overlap nor leave the picture', async () => {
  const keys = Array.from({ length: 60 }, (_, index) => `a title of box number ${index}`)
  const svg = await read(joined(keys))
  const boxes = [...svg.querySelectorAll('.diagram-node')].map(boxOf)
  const [, , width = 0, height = 0] = (svg.getAttribute('viewBox') ?? '').split(' ').map(Number)
  expect(boxes).toHaveLength(60)
  expect(boxes.filter((box) => box.x < 0 || box.x + box.width > width)).toEqual([])
  expect(boxes.filter((box) => box.y < 0 || box.y + box.height > height)).toEqual([])
  expect(boxes.flatMap((a, index) => boxes.slice(index + 1).filter((b) => touch(a, b)))).toEqual([])
})

async function read(diagram: Diagram, prefix = 'diagram'): Promise<Element> {
  const text = (await toSvg(diagram, { prefix })) ?? ''
  return new DOMParser().parseFromString(text, 'image/svg+xml').documentElement
}

/** A tree in which every node needs up to three others. */
function joined(keys: readonly string[]): Diagram {
  const edges = keys.slice(1).map((to, index) => ({
    from: keys[Math.floor(index / 3)] ?? '',
    to,
    relation: 'needs',
  }))
  return { ...diagramOf(keys), edges }
}

function boxOf(node: Element): Rectangle {
  const [x = 0, y = 0] = (node.getAttribute('transform') ?? '').match(/[\d.]+/g)?.map(Number) ?? []
  const box = node.querySelector('.diagram-box')
  return {
    x,
    y,
    width: Number(box?.getAttribute('width')),
    height: Number(box?.getAttribute('height')),
  }
}

function touch(a: Rectangle, b: Rectangle): boolean {
  const apart = a.x + a.width <= b.x || b.x + b.width <= a.x
  return !apart && a.y < b.y + b.height && b.y < a.y + a.height
}

interface Rectangle {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}
