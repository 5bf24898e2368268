import { JSDOM } from 'jsdom'
import { beforeAll, expect, test } from 'vitest'
import type { DiagramNode } from '../../plugins/diagrams/diagram.ts'
import { oneLine } from '../../plugins/diagrams/letters/label.ts'
import { toMermaid } from '../../plugins/diagrams/mermaid.ts'
import { HOSTILE_TITLES } from './hostile-titles.ts'
import { diagramOf, PORTRAIT } from './samples.ts'

let parse: (text: string) => Promise<Parsed>

beforeAll(async () => {
  const { window } = new JSDOM('<!doctype html><body></body>')
  Object.assign(globalThis, { window, document: window.document })
  parse = parserOf((await import('mermaid')).default as unknown as Mermaid)
})

test('a diagram is written as flowchart text', async () => {
  expect((await parse(toMermaid(PORTRAIT))).vertices).toHaveLength(6)
  expect(toMermaid(PORTRAIT)).toMatchInlineSnapshot(`
    "flowchart LR
      accTitle: Releasing should be automated
      accDescr: What it needs, and what needs it.
      n1["Releasing should be automated<br>▲ delayed"]
      n2["CI runs containers reliably<br>◐ in progress, 2020-Q2"]
      n3["End-to-end tests on every change<br>○ planned"]
      n4["Release captain<br>rfc, ✓ accepted<br>+12 more"]
      n5["Release by hand<br>✕ cancelled"]
      n6["Unplanned work"]
      n1 --> n2
      n1 --> n4
      n3 ==> n1
      n1 ==> n3
      n1 -.-> n5
      n6 --> n2
      click n2 href "https://example.org/items/docker/"
      classDef open fill:#f4f6f8,stroke:#57606a,color:#1f2328
      class n3 open
      classDef active fill:#e3effd,stroke:#0550ae,color:#1f2328
      class n2 active
      classDef late fill:#fdebd9,stroke:#953800,color:#1f2328
      class n1 late
      classDef done fill:#e2f5e6,stroke:#1a6b34,color:#1f2328
      class n4 done
      classDef cancelled fill:#ececec,stroke:#6e7781,color:#1f2328,stroke-dasharray:4 3
      class n5 cancelled
      classDef none fill:#ffffff,stroke:#6e7781,color:#1f2328
      class n6 none
      classDef focus stroke-width:3px
      class n1 focus
    "
  `)
})

test('several relations are written on their arrows', () => {
  const edges = [
    { from: 'a', to: 'b', relation: 'needs' },
    { from: 'b', to: 'a', relation: 'supersedes', kind: 'aside' },
  ] as const
  expect(toMermaid({ ...diagramOf(['a', 'b']), edges })).toMatchInlineSnapshot(`
    "flowchart LR
      accTitle: A title
      accDescr: A description.
      n1["A"]
      n2["B"]
      n1 -->|"needs"| n2
      n2 -.->|"supersedes"| n1
      classDef none fill:#ffffff,stroke:#6e7781,color:#1f2328
      class n1,n2 none
    "
  `)
})

test('only full web addresses become links', async () => {
  const hrefs = [
    'https://example.org/a?b="c"#d',
    '/items/a/',
    'javascript:alert(1)',
    'https://x.test/%%{init: {}}%%#quot;',
  ]
  const nodes = hrefs.map((href, index) => ({ ...node(`k${index}`), href }))
  const { vertices } = await parse(toMermaid({ ...diagramOf([]), nodes }))
  expect(vertices.map((vertex) => vertex.link)).toEqual([
    'https://example.org/a?b=%22c%22#d',
    undefined,
    undefined,
    'https://x.test/%%%7Binit:%20%7B%7D%7D%%#quot%3B',
  ])
})

test('hostile titles come back from Mermaid as they went in', async () => {
  const edges = HOSTILE_TITLES.map((relation, index) => ({
    from: `k${index}`,
    to: `k${HOSTILE_TITLES.length - 1 - index}`,
    relation,
  }))
  const nodes = HOSTILE_TITLES.map((label, index) => ({ ...node(`k${index}`), label }))
  const parsed = await parse(toMermaid({ ...diagramOf([]), nodes, edges }))
  expect(parsed.vertices.map(({ text }) => text)).toEqual(HOSTILE_TITLES.map(shown))
  expect(parsed.edges.map(({ text }) => text)).toEqual(HOSTILE_TITLES.map(shown))
})

test.each(HOSTILE_TITLES)('a diagram may be called %j', async (title) => {
  const parsed = await parse(toMermaid({ ...diagramOf(['a', 'b']), title, description: title }))
  expect([parsed.title, parsed.vertices.length]).toEqual([shown(title), 2])
})

test('sixty nodes with the longest titles stay within what Mermaid accepts', () => {
  const nodes = Array.from({ length: 60 }, (_, index) => ({
    ...node(`k${index}`),
    label: '#"&<>'.repeat(400),
    status: '[|]'.repeat(99),
  }))
  expect(toMermaid({ ...diagramOf([]), nodes }).length).toBeLessThan(50_000)
})

function node(key: string): DiagramNode {
  return { key, label: key, statusClass: 'none' }
}

function shown(title: string): string {
  return oneLine(title, 80)
}

/** Mermaid's own reading, its placeholders for entities resolved as its renderer resolves them. */
function parserOf(mermaid: Mermaid): typeof parse {
  return async (text) => {
    await mermaid.parse(text)
    const { db } = await mermaid.mermaidAPI.getDiagramFromText(text)
    return {
      title: decoded(db.getAccTitle()),
      vertices: [...db.getVertices().values()].map((vertex) => ({
        ...vertex,
        text: decoded(vertex.text),
      })),
      edges: db.getEdges().map((edge) => ({ text: decoded(edge.text) })),
    }
  }
}

function decoded(text: string): string {
  const html = text.replaceAll('ﬂ°°', '&#').replaceAll('ﬂ°', '&').replaceAll('¶ß', ';')
  return new JSDOM(html.replaceAll('<', '&lt;')).window.document.body.textContent
}

interface Parsed {
  readonly title: string
  readonly vertices: readonly { readonly text: string; readonly link?: string }[]
  readonly edges: readonly { readonly text: string }[]
}

interface Mermaid {
  parse(text: string): Promise<unknown>
  readonly mermaidAPI: {
    getDiagramFromText(text: string): Promise<{
      db: {
        getAccTitle(): string
        getVertices(): Map<string, { text: string; link?: string }>
        getEdges(): { text: string }[]
      }
    }>
  }
}
