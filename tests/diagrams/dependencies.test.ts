import { expect, test } from 'vitest'
import type { DependencyOptions } from '../../plugins/diagrams/dependencies.ts'
import { dependencies } from '../../plugins/diagrams/dependencies.ts'
import type { Diagram } from '../../plugins/diagrams/diagram.ts'
import { toMermaid } from '../../plugins/diagrams/mermaid.ts'
import { checked, mdx } from '../vocabulary.ts'

const roadmap = {
  'roadmap/items/releasing.mdx': item('Releasing is automated', 'delayed', 'docker'),
  'roadmap/items/docker.mdx': item('CI runs containers', 'in-progress', 'machines'),
  'roadmap/items/machines.mdx': item('Bigger machines', 'done'),
  'roadmap/items/e2e.mdx': item('End-to-end tests', 'planned', 'docker'),
  'roadmap/items/lonely.mdx': item('Stands alone', 'unplanned'),
}

test('an item is drawn with what it needs and what needs it', async () => {
  expect(shown(await drawn(roadmap, ['item:docker']))).toMatchInlineSnapshot(`
    "flowchart LR
      accTitle: What CI runs containers leads to, and what leads there
      accDescr: 4 documents, 3 lines. Onward from CI runs containers#58; Bigger machines #40;needs#41;. Towards it#58; End-to-end tests and Releasing is automated #40;needs#41;.
      n1["CI runs containers<br>◐ in progress"]
      n2["Bigger machines<br>✓ done"]
      n3["End-to-end tests<br>○ planned"]
      n4["Releasing is automated<br>▲ delayed"]
      n1 --> n2
      n3 --> n1
      n4 --> n1
      class n3 open
      class n1 active
      class n4 late
      class n2 done
      class n1 focus
    "
  `)
})

test('what is further away than asked is counted and not drawn', async () => {
  const diagram = await drawn(roadmap, ['item:releasing'], { depth: 2 })
  expect(diagram.nodes.map(({ key, more }) => [key, more])).toEqual([
    ['item:releasing', undefined],
    ['item:docker', 1],
    ['item:machines', undefined],
  ])
})

test('of several documents, one that nothing joins is left out', async () => {
  const ids = ['lonely', 'docker', 'item:machines', 'unknown']
  const { nodes } = await drawn(roadmap, ids, { depth: 0 })
  expect(nodes.map(({ key }) => key)).toEqual(['item:docker', 'item:machines'])
  expect(nodes.some(({ focus }) => focus)).toBe(false)
})

test('an item that nothing joins is no picture', async () => {
  const { graph } = await checked(roadmap)
  expect(dependencies(graph, ['item:lonely'])).toBeUndefined()
  expect(dependencies(graph, ['unknown'])).toBeUndefined()
})

test('a page can be given for each node, and words for its status', async () => {
  const { nodes } = await drawn(roadmap, ['item:machines'], {
    addressOf: ({ id }) => `/items/${id}/`,
    statusOf: ({ id }) => `${id}!`,
    depth: 1,
  })
  expect(nodes.map(({ href, status }) => [href, status])).toEqual([
    ['/items/machines/', 'machines!'],
    ['/items/docker/', 'docker!'],
  ])
})

test('the edges of a circle are marked, and only those', async () => {
  const diagram = await drawn(
    {
      'roadmap/items/a.mdx': item('A', 'planned', 'b'),
      'roadmap/items/b.mdx': item('B', 'planned', 'c'),
      'roadmap/items/c.mdx': item('C', 'planned', 'b'),
    },
    ['item:a'],
  )
  expect(shown(diagram)).toMatchInlineSnapshot(`
    "flowchart LR
      accTitle: What A leads to, and what leads there
      accDescr: 3 documents, 3 lines. Onward from A#58; B #40;needs#41;. The thick lines form a circle.
      n1["A<br>○ planned"]
      n2["B<br>○ planned"]
      n3["C<br>○ planned"]
      n1 --> n2
      n2 ==> n3
      n3 ==> n2
      class n1,n2,n3 open
      class n1 focus
    "
  `)
})

test('supersedes and superseded-by are one line', async () => {
  const diagram = await drawn(
    {
      'rfcs/0001-old.mdx': rfc(1, 'superseded', 'superseded-by: [0002-new]'),
      'rfcs/0002-new.mdx': rfc(2, 'accepted', 'supersedes: [0001-old]'),
      'rfcs/0003-newer.mdx': rfc(3, 'draft', 'needs: [0002-new]'),
    },
    ['rfc:0002-new'],
  )
  expect(shown(diagram)).toMatchInlineSnapshot(`
    "flowchart LR
      accTitle: What RFC 2 leads to, and what leads there
      accDescr: 3 documents, 2 lines. Onward from RFC 2#58; RFC 1 #40;supersedes#41;. Towards it#58; RFC 3 #40;needs#41;.
      n1["RFC 2<br>◐ accepted"]
      n2["RFC 1<br>✕ superseded"]
      n3["RFC 3<br>◌ draft"]
      n1 -.->|"supersedes"| n2
      n3 -->|"needs"| n1
      class n3 idea
      class n1 active
      class n2 cancelled
      class n1 focus
    "
  `)
})

test('superseded-by alone draws the same line', async () => {
  const documents = {
    'rfcs/0001-old.mdx': rfc(1, 'superseded', 'superseded-by: [0002-new]'),
    'rfcs/0002-new.mdx': rfc(2, 'accepted'),
  }
  const { edges } = await drawn(documents, ['rfc:0001-old'])
  expect(edges).toEqual([
    { from: 'rfc:0002-new', to: 'rfc:0001-old', relation: 'supersedes', kind: 'aside' },
  ])
})

test('other fields are followed when they are named, and kinds are then told apart', async () => {
  const documents = { ...roadmap, 'roadmap/r.mdx': mdx('title: The roadmap\norder: []') }
  const diagram = await drawn(documents, ['item:lonely'], { fields: ['roadmap'], depth: 1 })
  expect(diagram.nodes.map(({ label, kind }) => [label, kind])).toEqual([
    ['Stands alone', 'Item'],
    ['The roadmap', 'Roadmap'],
  ])
})

test('a document whose data is wrong is drawn without a status', async () => {
  const documents = { ...roadmap, 'roadmap/items/a.mdx': mdx('title: A\nneeds: [docker]') }
  const { nodes } = await drawn(documents, ['a'], { depth: 1 })
  expect(nodes[0]).toEqual({ key: 'item:a', label: 'A', statusClass: 'none', focus: true })
})

async function drawn(
  documents: Readonly<Record<string, string>>,
  centre: readonly string[],
  options?: DependencyOptions,
): Promise<Diagram> {
  const { graph } = await checked(documents)
  const diagram = dependencies(graph, centre, options)
  if (!diagram) throw new Error('Nothing is drawn.')
  return diagram
}

/** Returns the Mermaid text without its colours. */
function shown(diagram: Diagram): string {
  return toMermaid(diagram).replace(/^ {2}classDef.*\n/gm, '')
}

function item(title: string, status: string, needs = ''): string {
  return mdx(`title: ${title}\nroadmap: r\nhistory: [{ status: ${status} }]\nneeds: [${needs}]`)
}

function rfc(number: number, status: string, more = ''): string {
  return mdx(`title: RFC ${number}\nnumber: ${number}\nauthors: []\nstatus: ${status}\n${more}`)
}

test('two groups that work with each other are no circle', async () => {
  const team = (title: string, more: string) =>
    mdx(`title: ${title}\ntype: team\nstatus: active\nleads: [{ person: ada }]\n${more}`)
  const files = {
    'people.yaml': 'ada:\n  name: Ada\n',
    'groups/one.mdx': team('One', 'with: [two]'),
    'groups/two.mdx': team('Two', 'with: [one]\nparent: three'),
    'groups/three.mdx': team('Three', ''),
  }
  const { edges } = await drawn(files, ['group:one'], { fields: ['parent', 'with'] })
  expect(edges.map(({ from, to, kind }) => `${from} ${to} ${kind}`).sort()).toEqual(
    [
      'group:one group:two aside',
      'group:two group:one aside',
      'group:two group:three aside',
    ].sort(),
  )
})
