import { parseIdMention } from '../documents/markup/id-mentions.ts'
import type { Node } from '../entries/entry.ts'
import type { Graph } from '../graph/graph.ts'
import { phaseOf, statusOf } from '../graph/phase.ts'
import type { Change } from './change.ts'
import { readableText } from './readable-text.ts'

export interface Proposals {
  readonly standing: readonly Node[]
  /** Named too, but turned down or given up, each with what became of it. */
  readonly dropped: readonly { readonly node: Node; readonly status: string }[]
}

export interface ProposalContext {
  readonly graph: Graph
  /** The kinds of documents that are proposals. */
  readonly kinds: readonly string[]
  /** The page of a document, from the top of the site. */
  addressOf(node: Node): string
  /** The addresses below which the documents are published: the site, the repository. */
  readonly homes: readonly string[]
  /** The project's own folder in its repository, with a `/` behind it; nothing when it is the top. */
  readonly folder: string
}

/** The documents that a change names by id, page or file, and those that it writes. */
export function proposalsOf(change: Change, context: ProposalContext): Proposals {
  const text = `${change.title}\n${readableText(change.description)}`
  const written = change.files.flatMap(({ path, gone }) => (gone ? [] : nodeAt(path, context)))
  const named = [...byId(text, context), ...byAddress(text, context), ...written]
  const nodes = [...new Set(named)].filter(({ kind }) => context.kinds.includes(kind.name))
  const judged = nodes.map((node) => ({ node, status: droppedAs(node, context.graph) }))
  return {
    standing: judged.filter(({ status }) => status === undefined).map(({ node }) => node),
    dropped: judged.flatMap(({ node, status }) => (status === undefined ? [] : [{ node, status }])),
  }
}

function droppedAs({ key }: Node, graph: Graph): string | undefined {
  const entry = graph.entry(key)
  return entry && phaseOf(entry) === 'dropped' ? statusOf(entry) : undefined
}

const BRACKETS = /\[\[([^[\]\r\n]{1,300})\]\]/g
const BARE = /(?<![\w:-])([a-z][a-z-]{0,30}):([a-z\d](?:[\w.-]{0,198}\w)?)/gi

/** `[[0081-scaling]]`, `[[rfc:81|the proposal]]`, `rfc:81`. */
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

/** `content/rfcs/0081-scaling.mdx`, or the address of that file or of its page. */
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

/** What stands below one of the homes; undefined for an address elsewhere. */
function pathIn(word: string, homes: readonly string[]): string | undefined {
  const [bare = ''] = word.split(/[?#]/)
  if (!bare.includes('://')) return bare
  const home = homes.find((each) => bare.startsWith(`${each.replace(/\/$/, '')}/`))
  return home && bare.slice(home.length)
}

/** `a/b/c`, `b/c` and `c`: code hosts put the name of a branch before a path. */
function endingsOf(path: string): readonly string[] {
  const names = trimmed(path).split('/').slice(-DEEPEST)
  return names.map((_, at) => names.slice(at).join('/'))
}

function trimmed(path: string): string {
  return path.replace(/^[./]+/, '').replace(/[/.,;:!]+$/, '')
}

function nodeAt(path: string, { graph, folder }: ProposalContext): readonly Node[] {
  const node = path.startsWith(folder) ? graph.nodeAt(path.slice(folder.length)) : undefined
  return node ? [node] : []
}
