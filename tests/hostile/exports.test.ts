import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Nodes } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { type DefaultTreeAdapterMap, parseFragment } from 'parse5'
import { remark } from 'remark'
import remarkGfm from 'remark-gfm'
import { afterAll, expect, test } from 'vitest'
import { milepostIn } from '../cli/terminal.ts'
import { picture } from '../inventories/vocabulary.ts'
import { scratchProject } from '../scratch.ts'
import { mdx } from '../vocabulary.ts'

/** Titles that a spreadsheet, a runner, a terminal or a renderer takes for its own. */
const TITLES = [
  '=1+1',
  '+1+cmd',
  '-1+1',
  '@SUM(A1)',
  "=cmd|'/C calc'!A0",
  '=HYPERLINK("https://evil.example/";"x")',
  '＝1+1',
  ';=1+1',
  'a","=1+1',
  '"=1+1"',
  "'=1+1",
  '%0A::error::x',
  '::error file=x::y',
  '::set-output name=a::b',
  '##[add-mask]x',
  '##vso[task.setvariable]x',
  '##teamcity[buildStatus]',
  'a | b \\| c',
  '`x` [a](javascript:x) <b onclick=x>',
  '"]; click n1 href "javascript:x" %%{init: {}}%%',
  '</text><script>x</script>&lt;',
  '# * @evil/admins',
  '!docs @evil/admins',
  'std:label -1 a#b -',
] as const

const ids = TITLES.map((_, at) => `t${at}`)
const files = {
  'content/people.yaml': ids.map((id, at) => `${id}: { name: ${quoted(at)} }\n`).join(''),
  'content/roadmap/r.mdx': mdx(`title: R\norder: [${ids.join()}]`),
  ...Object.fromEntries(
    ids.flatMap((id, at) => [
      [
        `content/roadmap/items/${id}.mdx`,
        mdx(
          `title: ${quoted(at)}\nroadmap: r\nowners: [${id}]\nhistory: [{ status: planned, target: 2027-Q1 }]${at > 0 ? `\nneeds: [t0]` : ''}`,
          `## ${TITLES[at]?.replace(/[!-/:-@[-`{-~]/g, '\\$&')}`,
        ),
      ],
      [
        `content/groups/g${at}.mdx`,
        mdx(
          `title: ${quoted(at)}\ntype: team\nstatus: active\nleads: [{ person: ${id}, role: lead, since: 2020-01-01 }]\nassets: [{ repo: a/b, paths: [${quoted(at)}, "x${at}/"] }]`,
        ),
      ],
    ]),
  ),
}
const root = scratchProject(files, afterAll)

function quoted(at: number): string {
  return JSON.stringify(TITLES[at])
}

/** The output of a command, in which nothing acts on a terminal or a runner. */
async function said(...argv: readonly string[]): Promise<string> {
  const { out, err } = await milepostIn(root, argv)
  for (const text of [out, err]) {
    expect(text).not.toMatch(
      /[[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]--\n]|##(?:vso|teamcity)?\[|^\s*::/mv,
    )
  }
  return out
}

const shown = (title: string) => title.replace(/##(?=(?:vso|teamcity)?\[)/, '#\\u{23}')

test('CSV holds each title in one cell, and no cell is a formula', async () => {
  const rows = cellsOf(await said('list', 'items', '--format', 'csv', '--columns', 'id,title'))
  expect(rows.shift()).toEqual(['id', 'title'])
  const titles = new Map(rows.map(([id, title]) => [id, title]))
  for (const [at, title] of TITLES.entries()) {
    const isFormula = /^[=+\-@＝]/.test(title)
    expect(titles.get(`t${at}`)).toBe(`${isFormula ? "'" : ''}${shown(title)}`)
  }
})

/** Reads CSV as RFC 4180 has it. */
function cellsOf(text: string): string[][] {
  return text
    .trimEnd()
    .split('\n')
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^",]*))(?=,|$)/g)].map(
        ([, within, plain]) => within?.replaceAll('""', '"') ?? plain ?? '',
      ),
    )
}

test('a Markdown table holds each title as text', async () => {
  const text = await said('list', 'items', '--format', 'md', '--columns', 'id,title')
  const [table] = remark().use(remarkGfm).parse(text).children
  if (table?.type !== 'table') throw new Error('no table')
  const titles = table.children.slice(1).map(({ children: [, cell] }) => {
    expect(typesIn(cell)).not.toContain('html')
    expect(addressesIn(cell).filter((url) => !url.startsWith('https:'))).toEqual([])
    return textOf(cell)
  })
  expect(titles.toSorted()).toEqual(TITLES.map(shown).toSorted())
})

function typesIn(node: Nodes | undefined): readonly string[] {
  if (!node) return []
  const below = 'children' in node ? node.children.flatMap(typesIn) : []
  return [...new Set([node.type, ...below])]
}

function addressesIn(node: Nodes | undefined): readonly string[] {
  if (!node) return []
  const below = 'children' in node ? node.children.flatMap(addressesIn) : []
  return 'url' in node ? [node.url, ...below] : below
}

test('JSON holds each title, and prints none as a command', async () => {
  const rows: { data: { title: string } }[] = JSON.parse(
    await said('list', 'items', '--format', 'json'),
  )
  expect(rows.map(({ data }) => data.title).toSorted()).toEqual(TITLES.toSorted())
})

test('tables for people and other answers do nothing', async () => {
  for (const argv of [['list', 'groups'], ['status', '--format', 'json'], ['check']]) {
    await said(...argv)
  }
})

test('CODEOWNERS has rows of a path and its owners, and no other', async () => {
  const text = await said('export', 'codeowners', '--repository', 'a/b')
  const rows = text.split('\n').filter((line) => line !== '' && !line.startsWith('# '))
  expect(rows.length).toBeGreaterThanOrEqual(TITLES.length)
  for (const row of rows) expect(row).toMatch(/^\/(?:[^\s\\#!]|\\ )+ +@t\d+$/)
})

test('an inventory holds each title in its row', async () => {
  await milepostIn(root, ['export', 'inventory', '--out', 'objects.inv'])
  const lines = picture(readFileSync(join(root, 'objects.inv'))).split('\n')
  const pages = lines.filter((line) => line.startsWith('std:doc roadmap/items/'))
  expect(pages).toHaveLength(TITLES.length)
  for (const [at, title] of TITLES.entries()) {
    expect(pages).toContain(`std:doc roadmap/items/t${at} → roadmap/items/t${at}/ "${title}"`)
  }
})

test('Mermaid text holds each title in one label', async () => {
  const lines = (await said('graph')).trimEnd().split('\n')
  for (const line of lines) {
    expect(line).toMatch(
      /^(?:flowchart \w+| {2}n\d+\["[^"`<>&]*(?:<br>[^"`<>&]*)*"\]| {2}n\d+ [-=.]+>(?:\|"[^"|]*"\|)? n\d+| {2}(?:classDef|class) [\w,: #-]+| {2}acc(?:Title|Descr): [^"`<>{}[\]]*)$/,
    )
  }
  expect(lines.filter((line) => /^ {2}n\d+\[/.test(line))).toHaveLength(TITLES.length)
})

test('an SVG picture holds each title as text', async () => {
  const svg = await said('graph', '--svg')
  const elements = [...nodesOf(parseFragment(svg))]
  const names = new Set(elements.map(({ tagName }) => tagName))
  expect(
    [...names].filter((name) => /script|style|foreign|image|animate|set|use/i.test(name)),
  ).toEqual([])
  const attributes = elements.flatMap(({ attrs }) => attrs)
  expect(
    attributes.filter(({ name, value }) => /^on/.test(name) || /javascript:/i.test(value)),
  ).toEqual([])
})

type Element = DefaultTreeAdapterMap['element']

function* nodesOf(node: DefaultTreeAdapterMap['node']): Generator<Element> {
  if ('tagName' in node) yield node
  if ('childNodes' in node) for (const child of node.childNodes) yield* nodesOf(child)
}
