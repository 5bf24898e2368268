import { expect, test } from 'vitest'
import type { LineState } from '../../../plugins/clocks/releases/line-states.ts'
import { defineKind, type Kind } from '../../../plugins/kinds/kind.ts'
import { page as pageKind } from '../../../plugins/kinds/page.ts'
import { rfc } from '../../../plugins/kinds/rfc.ts'
import {
  type PageSubject,
  type PublishedVersion,
  type VersionPage,
  versionPage,
} from '../../../plugins/views/pages/version-page.ts'
import { PLAIN } from '../../../plugins/words/words.ts'
import { checked, mdx } from '../../vocabulary.ts'

const page = (more = '') => mdx(`title: A page${more}`)
const LOG = { name: 'log', plural: 'logs', describes: 'What was done.', folder: 'log' }
const START = { 'process/start.mdx': page() }

test('a page leads to itself in every version', async () => {
  const [next, current, old] = await three(START, START, START)
  expect(rows(said({ front: true }, old, [next, current, old]))).toEqual([
    'next (not released) → /docs/next/',
    '1.3 (current) → /docs/',
    '1.2 (supported), here → /docs/v1.2/',
  ])
  expect(rows(said({ list: pageKind as never }, current, [next, current, old]))).toEqual([
    'next (not released) → /docs/next/process/',
    '1.3 (current), here → /docs/process/',
    '1.2 (supported) → /docs/v1.2/process/',
  ])
  expect(rows(said({ node: nodeOf(next, 'start') }, next, [next, current, old]))).toEqual([
    'next (not released), here → /docs/next/process/start/',
    '1.3 (current) → /docs/process/start/',
    '1.2 (supported) → /docs/v1.2/process/start/',
  ])
})

test('a document that a version lacks leads to the list of its kind, or to the front', async () => {
  const [next, current, old] = await three(START, { 'process/other.mdx': page() }, {})
  expect(rows(said({ node: nodeOf(next, 'start') }, next, [next, current, old]))).toEqual([
    'next (not released), here → /docs/next/process/start/',
    '1.3 (current) → /docs/process/ (does not have this page; leads to its list: Process)',
    '1.2 (supported) → /docs/v1.2/ (does not have this page; leads to its front page)',
  ])
})

test('the list of a kind is in the versions that have such documents', async () => {
  const own = defineKind({ ...LOG, fields: {} }) as Kind
  const [next, current, old] = await three(START, START, {})
  const listed = (list: Kind) => rows(said({ list }, next, [next, current, old])).slice(1)
  for (const kind of [pageKind, { ...pageKind, sectionsOf: () => ['Why'] }]) {
    expect(listed(kind as Kind)).toEqual([
      '1.3 (current) → /docs/process/',
      '1.2 (supported) → /docs/v1.2/ (does not have this page; leads to its front page)',
    ])
  }
  expect(listed(own)[1]).toBe(
    '1.2 (supported) → /docs/v1.2/ (does not have this page; leads to its front page)',
  )
})

test('a document is known by the id that it had, and by the one that it has since', async () => {
  const renamed = { 'process/begin.mdx': page('\naliases: [start]') }
  const [next, current, old] = await three(renamed, renamed, START)
  expect(rows(said({ node: nodeOf(next, 'begin') }, next, [next, current, old])).at(-1)).toBe(
    '1.2 (supported) → /docs/v1.2/process/start/',
  )
  expect(rows(said({ node: nodeOf(old, 'start') }, old, [next, current, old]))[1]).toBe(
    '1.3 (current) → /docs/process/begin/',
  )
})

test('an id of another kind is another document', async () => {
  const number = 'number: 1\nauthors: []\nstatus: draft'
  const [next, current, old] = await three(
    { 'rfcs/0001-start.mdx': mdx(`title: Start\n${number}`) },
    { 'process/0001-start.mdx': page() },
    {},
  )
  const node = next.graph.entries(rfc)[0]
  expect(node && rows(said({ node }, next, [next, current, old]))[1]).toBe(
    '1.3 (current) → /docs/ (does not have this page; leads to its front page)',
  )
})

test('a page about no document is where a version has it', async () => {
  const [next, current, plain] = await three(START, START, START)
  const old = { ...plain, pages: ['health'] as const }
  expect(rows(said({ page: 'triage' }, next, [next, current, old]))).toEqual([
    'next (not released), here → /docs/next/triage/',
    '1.3 (current) → /docs/triage/',
    '1.2 (supported) → /docs/v1.2/ (does not have this page; leads to its front page)',
  ])
  expect(rows(said({ page: 'health' }, old, [next, current, old])).at(-1)).toBe(
    '1.2 (supported), here → /docs/v1.2/health/',
  )
})

test('what is not current says so, and which page search engines are to keep', async () => {
  const [next, current, old] = await three(START, START, START)
  const subject: PageSubject = { page: 'health' }
  const all = [next, current, old]
  expect(said(subject, current, all)).not.toHaveProperty('notice')
  expect(said(subject, current, all)).not.toHaveProperty('canonical')
  expect(said(subject, old, all)).toMatchObject({
    notice: { text: 'Version 1.2 is not the current one. It still gets fixes.' },
    canonical: '/docs/health/',
    unsupported: false,
  })
  const ended = { ...old, state: 'ended' as const }
  expect(said(subject, ended, [next, current, ended])).toMatchObject({
    notice: { text: 'Version 1.2 is no longer supported.' },
    unsupported: true,
  })
})

test('a page that the current version lacks is kept by search engines', async () => {
  const [next, current, old] = await three(START, {}, START)
  const about = said({ node: nodeOf(old, 'start') }, old, [next, current, old])
  expect(about).not.toHaveProperty('canonical')
  expect(about.notice?.current.missing).toBe('does not have this page; leads to its front page')
})

type Documents = Readonly<Record<string, string>>

/** The work tree, the current line and an older one. */
async function three(next: Documents, current: Documents, old: Documents) {
  return [
    await siteVersion('next', 'next', undefined, next),
    await siteVersion('1.3', '', 'current', current),
    await siteVersion('1.2', 'v1.2', 'supported', old),
  ] as const
}

async function siteVersion(
  name: string,
  prefix: string,
  state: LineState | undefined,
  documents: Documents,
): Promise<PublishedVersion> {
  // A version without documents would not be read at all.
  const { graph } = await checked({ 'people.yaml': 'ada: { name: Ada }\n', ...documents })
  return { name, prefix, state, graph, pages: ['health', 'triage'] }
}

function nodeOf({ graph }: PublishedVersion, id: string) {
  const found = graph.entries(pageKind).find((entry) => entry.id === id)
  if (!found) throw new Error(`There is no page \`${id}\`.`)
  return found
}

function said(
  subject: PageSubject,
  here: PublishedVersion,
  siteVersions: readonly PublishedVersion[],
) {
  return versionPage(subject, here, { siteVersions, base: '/docs/', words: PLAIN })
}

function rows({ rows: all }: VersionPage): readonly string[] {
  return all.map(({ text, state, isHere, href, missing }) => {
    const why = missing === undefined ? '' : ` (${missing})`
    return `${text} (${state})${isHere ? ', here' : ''} → ${href}${why}`
  })
}
