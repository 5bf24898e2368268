import { JSDOM } from 'jsdom'
import { expect, test } from 'vitest'
import type { Day } from '../../plugins/basics/calendar.ts'
import { readConfig } from '../../plugins/engine/config.ts'
import { drawnPictures } from '../../plugins/rendering/drawn-pictures.ts'
import { createRenderer } from '../../plugins/rendering/renderer.ts'
import { viewContext } from '../../plugins/views/context.ts'
import { HOSTILE_TITLES } from '../diagrams/hostile-titles.ts'
import { item, roadmap } from '../views/project.ts'
import { checked, type Files, mdx } from '../vocabulary.ts'

const PLAN = {
  'people.yaml': 'ada:\n  name: Ada\n',
  'roadmap/plan.mdx': roadmap([]),
  'roadmap/items/late.mdx': item('Late', ['in-progress 2026-Q3'], 'owners: [ada]'),
  'roadmap/items/waits.mdx': item('Waits', ['planned 2027-Q1'], 'needs: [late]'),
  'roadmap/items/idea.mdx': item('Idea', ['unplanned'], 'owners: [ada]'),
  'groups/core.mdx': mdx(
    'title: Core\ntype: team\nstatus: active\nleads: [{ person: ada, role: chair }]',
  ),
  'releases/v1.4.mdx': mdx('title: "1.4"\nline: "1.4"\nstatus: planned\non: 2027-03-30'),
}

async function shown(block: string, files: Files = PLAN): Promise<HTMLElement> {
  const text = mdx('title: Page', `Before.\n\n${block}\n\nAfter.`)
  const outcome = await checked({ ...files, 'process/page.mdx': text })
  const { graph, links } = outcome
  const { kinds } = readConfig({})
  const facts = { kinds, pages: [], base: '/', today: '2026-11-20' as Day }
  const host = { repository: 'https://example.org/p', branch: 'main', lastChanges: new Map() }
  const views = viewContext({ ...outcome, ...facts, ...host, rulePages: false })
  const mermaid = { render: () => Promise.reject(new Error('no diagram is expected')) }
  const pictures = drawnPictures({ graph, base: '/', mermaid, views })
  const project = { root: '/', content: 'content', graph, links }
  const document = graph.nodeAt('content/process/page.mdx')?.document
  if (!document) throw new Error('the document was not read')
  const { html } = await createRenderer({ project, base: '/', pictures }).render(document, text)
  return new JSDOM(html).window.document.body
}

function textOf(element: Element | null): string {
  const rows = [...(element?.querySelectorAll('tr') ?? [])]
  return rows.map((row) => [...row.children].map((cell) => cell.textContent).join(' | ')).join('\n')
}

test('a table of items: status, target and owners', async () => {
  expect(textOf((await shown('<Items where="owners=ada" />')).querySelector('table'))).toBe(
    [
      'Item | Status | Target | Owners',
      'Idea | unplanned | TBD | Ada',
      'Late | in progress | 2026-Q351 days overdue | Ada',
    ].join('\n'),
  )
})

test('tables of groups, releases and owners', async () => {
  const page = await shown('<Groups />\n\n<Releases />\n\n<Owners />')
  expect([...page.querySelectorAll('table')].map(textOf)).toEqual([
    'Group | Status | Leads\nCore | active | Ada',
    'Line | Status | When\n1.4 | planned | 2027-03-30',
    'Owner | Open items | Overdue items\nAda | 2 | 1',
  ])
})

test('a list in an order, with a limit', async () => {
  const page = await shown('<Items view="list" sort="-title" limit="2" />')
  expect([...page.querySelectorAll('.mp-documents a')].map((each) => each.textContent)).toEqual([
    'Waits',
    'Late',
  ])
  expect(page.querySelector('.mp-more')?.textContent).toBe('and 1 more')
})

test('a board has a column for each status', async () => {
  const page = await shown('<Items view="board" />')
  const columns = [...page.querySelectorAll('.mp-board > section')]
  expect(columns.map((each) => each.textContent)).toEqual([
    'unplannedIdea',
    'plannedWaits',
    'in progressLate',
  ])
})

test('a timeline has bars, and names what has no day', async () => {
  const page = await shown('<Items view="timeline" />')
  expect([...page.querySelectorAll('.plan-label')].map((each) => each.textContent)).toEqual([
    'Late',
    'Waits',
  ])
  expect(page.querySelector('.mp-documents')?.textContent).toContain('Idea')
})

test('a graph has every line, and names what has none', async () => {
  const page = await shown('<Graph where="roadmap=plan" />')
  expect(page.querySelectorAll('svg .diagram-node').length).toBe(2)
  expect(page.querySelectorAll('svg .diagram-edge').length).toBe(1)
  expect(page.querySelector('.mp-documents')?.textContent).toContain('Idea')
})

test('a block in a sentence is shown as well', async () => {
  expect(
    (await shown('Here: <Items view="list" />')).querySelectorAll('.mp-documents li').length,
  ).toBe(3)
})

test('titles of strangers are text and nothing else', async () => {
  const items = HOSTILE_TITLES.map((title, at) => [
    `roadmap/items/x${at}.mdx`,
    mdx(
      `title: ${JSON.stringify(title.replace(/[\p{C}]/gu, '') || 'x')}\nroadmap: plan\nhistory: [{ status: planned, target: 2027 }]`,
    ),
  ])
  const files = { 'roadmap/plan.mdx': roadmap([]), ...Object.fromEntries(items) }
  const views = ['table', 'list', 'board', 'timeline'].map((view) => `<Items view="${view}" />`)
  const page = await shown(views.join('\n\n'), files)
  expect(page.querySelectorAll('script, img, iframe, [onerror], [onload]').length).toBe(0)
})

test('a fence is no block, whatever its language: only what the check has judged is one', async () => {
  for (const language of ['milepost-block', 'milepost-block-1']) {
    const fence = `\`\`\`${language}\n["Items",["view","list"]]\n\`\`\``
    expect((await shown(fence)).querySelector('.mp-block')).toBeNull()
  }
})
