import { compareText } from '../basics/finding.ts'
import { titleOf } from '../views/kind-title.ts'
import { rowsOf } from './list-text.ts'
import { line } from './markdown-line.ts'
import { pageText } from './page-text.ts'
import type { Published } from './published.ts'

/**
 * Writes the contents of a site for language models: each document with a link to its text.
 * https://llmstxt.org
 */
export function llmsIndex(published: Published): string {
  const { kinds, graph, title } = published
  const sections = kinds
    .filter((kind) => graph.entries(kind).length > 0)
    .map((kind) => `## ${line(titleOf(kind))}\n\n${rowsOf(published, kind).join('\n')}\n`)
  return [`# ${line(title)}\n`, `> ${summary(published)}\n`, ...sections].join('\n')
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
