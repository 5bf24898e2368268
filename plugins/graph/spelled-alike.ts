import type { Graph } from './graph.ts'

/**
 * Returns the one id that differs from a written one in letter case and in signs between words
 * alone. An id with other letters may be another document, and is never guessed.
 */
export function spelledAlike(
  written: string,
  graph: Pick<Graph, 'named'>,
  kinds?: readonly string[],
): string | undefined {
  const [, kind = '', name = ''] = /^([a-z-]+:)?(.*)$/is.exec(written) ?? []
  const id = name
    .trim()
    .toLowerCase()
    .replace(/\.mdx?$/, '')
    .replace(/[\s_]+/g, '-')
  const [node, second] = id === name ? [] : graph.named(id, kinds)
  return node && !second && node.id === id ? `${kind.toLowerCase()}${id}` : undefined
}
