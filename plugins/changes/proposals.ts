import { parseIdMention } from '../documents/markup/id-mentions.ts'
import type { Node } from '../entries/entry.ts'
import type { Graph } from '../graph/graph.ts'
import { phaseOf, statusOf } from '../graph/phase.ts'
import type { Change } from './change.ts'
import { readableText } from './readable-text.ts'

export interface Proposals {
  readonly live: readonly Node[]
  /**
   * Proposals that the change names too, but that were rejected or withdrawn, with their status.
   */
  readonly dropped: readonly { readonly node: Node; readonly status: string }[]
}

export interface ProposalContext {
  readonly graph: Graph
  /** The kinds of documents that are proposals. */
  readonly kinds: readonly string[]
  /** Returns the address of a document's page, from the root of the site. */
  addressOf(node: Node): string
  /** The addresses below which documents are published: the site and the repository. */
  readonly homes: readonly string[]
}

/** Finds the proposals that a change names by id, page or file. */
export function proposalsOf(change: Change, context: ProposalContext): Proposals {
  const text = `${change.title}\n${readableText(change.description)}`
  const named = [...byId(text, context), ...byAddress(text, context)]
  const nodes = [...new Set(named)].filter(({ kind }) => context.kinds.includes(kind.name))
  const judged = nodes.map((node) => ({ node, status: droppedAs(node, context.graph) }))
  return {
    live: judged.filter(({ status }) => status === undefined).map(({ node }) => node),
    dropped: judged.flatMap(({ node, status }) => (status === undefined ? [] : [{ node, status }])),
  }
}

function droppedAs({ key }: Node, graph: Graph): string | undefined {
  const entry = graph.entry(key)
  return entry && phaseOf(entry) === 'dropped' ? statusOf(entry) : undefined
}

const BRACKETS = /\[\[([^[\]\r\n]{1,300})\]\]/g
const BARE = /(?<![\w:-])([a-z][a-z-]{0,30}):([a-z\d](?:[\w.-]{0,198}\w)?)/gi

/** Finds documents named as `[[0081-scaling]]`, `[[rfc:81|the proposal]]` or `rfc:81`. */
function byId(text: string, { graph, kinds }: ProposalContext): readonly Node[] {
  const mentions = [...text.matchAll(BRACKETS)].flatMap(([, inner = '']) => {
    const mention = parseIdMention(inner)
    return mention ? graph.named(mention.id, mention.kind ? [mention.kind] : kinds) : []
  })
  const bare = [...text.matchAll(BARE)].flatMap(([, kind = '', id = '']) =>
    kinds.includes(kind.toLowerCase()) ? graph.named(id, [kind.toLowerCase()]) : [],
  )
  return [...mentions, ...bare]
}

const WORD = /[^\s()<>[\]"'`|]{3,500}/g
const DEEPEST = 12

/**
 * Finds documents named by path (`content/rfcs/0081-scaling.mdx`) or by the address of their file
 * or page.
 */
function byAddress(text: string, context: ProposalContext): readonly Node[] {
  const { graph, kinds, homes, addressOf } = context
  const nodes = graph.nodes.filter(({ kind }) => kinds.includes(kind.name))
  const known = new Map(
    nodes.flatMap((node) => [
      [node.document.path, node],
      [trimmed(addressOf(node)), node],
    ]),
  )
  return [...text.matchAll(WORD)].flatMap(([word]) => {
    const path = word.includes('/') ? pathIn(word, homes) : undefined
    return path === undefined ? [] : endingsOf(path).flatMap((ending) => known.get(ending) ?? [])
  })
}

/** Returns the path of an address below one of the homes, or undefined for any other address. */
function pathIn(word: string, homes: readonly string[]): string | undefined {
  const [bare = ''] = word.split(/[?#]/)
  if (!bare.includes('://')) return bare
  const home = homes.find((each) => bare.startsWith(`${each.replace(/\/$/, '')}/`))
  return home && bare.slice(home.length)
}

/** Returns `a/b/c`, `b/c` and `c`, because code hosts put the name of a branch before a path. */
function endingsOf(path: string): readonly string[] {
  const names = trimmed(path).split('/').slice(-DEEPEST)
  return names.map((_, at) => names.slice(at).join('/'))
}

function trimmed(path: string): string {
  return path.replace(/^[./]+/, '').replace(/(?<![/.,;:!])[/.,;:!]+$/, '')
}
