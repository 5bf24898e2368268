import type { Entry, Node } from '../entries/entry.ts'
import { phaseOf, statusOf } from '../graph/phase.ts'
import type { Kind } from '../kinds/kind.ts'
import type { Phase } from '../kinds/status.ts'
import { addressOf, listAddress } from '../links/addresses/routes.ts'
import type { Words } from '../words/words.ts'
import type { ViewContext } from './context.ts'
import { titleOf } from './kind-title.ts'

/** Text that may be a link. */
export interface LinkRow {
  readonly text: string
  readonly href?: string
}

/** A status or a state, as a page shows it. */
export interface Badge {
  /** The name, as documents and rules write it: `in-progress`. */
  readonly name: string
  /** The name as words: "in progress". */
  readonly text: string
  readonly phase: Phase
}

/** A link to a document in a list. */
export interface DocumentLink extends LinkRow {
  readonly kind: string
  readonly badge?: Badge
}

export function documentLink(context: ViewContext, node: Node): DocumentLink {
  const entry = context.graph.entry(node.key)
  const badge = entry && badgeOf(context, entry)
  return {
    text: node.title,
    href: addressOf(node, context.base),
    kind: node.kind.name,
    ...(badge ? { badge } : {}),
  }
}

/** Returns the title of a kind's list. It is no link where the site has no such list. */
export function listLink({ unlisted = [], base, words }: ViewContext, kind: Kind): LinkRow {
  const text = titleOf(kind, words)
  return unlisted.includes(kind.name) ? { text } : { text, href: listAddress(kind, base) }
}

export function badgeFor(words: Words, name: string, phase: Phase): Badge {
  return { name, text: words.named('status', name), phase }
}

export function badgeOf({ words }: Pick<ViewContext, 'words'>, entry: Entry): Badge | undefined {
  const text = statusOf(entry)
  const phase = phaseOf(entry)
  return text === undefined || phase === undefined ? undefined : badgeFor(words, text, phase)
}

/**
 * Returns the values of a field, in order: documents as links, other values as the author's text.
 */
export function namedBy(
  context: ViewContext,
  entry: Node,
  field: string,
): readonly (LinkRow | DocumentLink)[] {
  const edges = new Map(
    context.graph.edgesFrom(entry.key).map((edge) => [edge.reference, edge.to] as const),
  )
  return entry.references
    .filter((reference) => reference.field === field)
    .map((reference) => {
      const to = edges.get(reference)
      return to ? documentLink(context, to) : { text: reference.to }
    })
}

/** Returns the documents that name this one in a field. */
export function namers(context: ViewContext, key: string, field: string): readonly Node[] {
  const edges = context.graph.edgesTo(key).filter((edge) => edge.reference.field === field)
  return [...new Set(edges.map((edge) => edge.from))]
}
