import { compareText } from '../basics/finding.ts'
import type { Kind } from '../kinds/kind.ts'
import { titleOf } from '../views/kind-title.ts'
import { rowsOf } from './list-text.ts'
import { line, link } from './markdown-line.ts'
import { pageText } from './page-text.ts'
import { fileOf, type Published, whole } from './published.ts'

/**
 * Writes the contents of a site for language models: each document with a link to its text.
 * https://llmstxt.org
 */
export function llmsIndex(published: Published): string {
  const { kinds, graph, title } = published
  const sections = kinds
    .filter((kind) => graph.entries(kind).length > 0)
    .map((kind) => section(titleOf(kind), [...listOf(published, kind), ...rowsOf(published, kind)]))
  const others = [pagesOf(published, 'Pages', true), pagesOf(published, 'Optional', false)].flat()
  return [`# ${line(title)}\n`, `> ${summary(published)}\n`, ...sections, ...others].join('\n')
}

/** Lists the pages of a built site that a search finds, or those that others lead to. */
function pagesOf(published: Published, title: string, isFound: boolean): readonly string[] {
  const pages = (published.pages ?? []).filter((page) => page.isFound === isFound)
  const rows = pages.map((page) => `- ${link(page.title, whole(published, page.text))}`)
  return rows.length === 0 ? [] : [section(title, rows)]
}

/** Returns a link to the text of a kind's list, if the site has the list. */
function listOf(published: Published, kind: Kind): readonly string[] {
  if (published.unlisted?.includes(kind.name)) return []
  const address = fileOf(published, `${kind.address}.md`)
  return [`- ${link(titleOf(kind), address)}: ${line(kind.describes)}`]
}

function section(title: string, rows: readonly string[]): string {
  return `## ${line(title)}\n\n${rows.join('\n')}\n`
}

/** Writes the texts of all documents, one after the other. */
export function llmsFull(published: Published): string {
  const { kinds, graph, title } = published
  const entries = kinds
    .filter(({ inOneFile }) => !inOneFile)
    .flatMap((kind) => graph.entries(kind).toSorted((a, b) => compareText(a.key, b.key)))
  const texts = entries.map((entry) => pageText(published, entry))
  return [`# ${line(title)}\n\n> ${summary(published)}\n`, ...texts].join('\n---\n\n')
}

function summary({ title }: Published): string {
  return `The plans, groups, releases and decisions of ${line(title)}.`
}
