import {
  type DocumentLink,
  type DocumentSymbol,
  type SymbolInformation,
  SymbolKind,
} from 'vscode-languageserver'
import { FILE_START } from '../basics/place.ts'
import { beginningOf } from '../editing/definition.ts'
import { idPlace, mentionsOf, nodesIn } from '../editing/named.ts'
import type { Outcome } from '../engine/check.ts'
import type { Node } from '../entries/entry.ts'
import { visible } from '../reports/visible.ts'
import type { EditorFiles } from './diagnostics.ts'
import { rangeOf } from './positions.ts'

/** Returns the outline of a document: its headings in one another, or the entries of a file. */
export function symbolsOf(
  file: string,
  { graph }: Outcome,
  files: EditorFiles,
): readonly DocumentSymbol[] {
  const text = files.text(file)
  const nodes = nodesIn(graph, file)
  const [first] = nodes
  if (!first) return []
  if (first.kind.inOneFile) return nodes.map((node) => entrySymbol(node, text))
  const { headings } = first.document.outline
  const end = { line: (text ?? '').split('\n').length - 1, character: 0 }
  const roots: DocumentSymbol[] = []
  const open: { readonly depth: number; readonly symbol: DocumentSymbol }[] = []
  for (const { depth, text: name, place } of headings) {
    const range = rangeOf(place, text)
    const symbol: DocumentSymbol = {
      name: name.trim() === '' ? '#' : visible(name),
      kind: SymbolKind.String,
      range: { start: range.start, end },
      selectionRange: range,
      children: [],
    }
    while ((open.at(-1)?.depth ?? 0) >= depth) closeAt(open.pop()?.symbol, range.start)
    const inside = open.at(-1)?.symbol.children ?? roots
    inside.push(symbol)
    open.push({ depth, symbol })
  }
  return roots
}

function closeAt(symbol: DocumentSymbol | undefined, end: DocumentSymbol['range']['end']): void {
  if (symbol) symbol.range = { start: symbol.range.start, end }
}

function entrySymbol(node: Node, text: string | undefined): DocumentSymbol {
  const range = rangeOf(idPlace(node) ?? FILE_START, text)
  const [name, detail] = [visible(node.id), visible(node.title)]
  return { name, detail, kind: SymbolKind.Key, range, selectionRange: range }
}

/** The most symbols of one answer. */
const MOST = 200

/** Returns the documents whose id or title holds the words of a query. */
export function workspaceSymbols(
  query: string,
  { graph }: Outcome,
  files: EditorFiles,
): readonly SymbolInformation[] {
  const wanted = query.toLowerCase()
  const found = graph.nodes.filter(
    ({ id, title }) => id.includes(wanted) || title.toLowerCase().includes(wanted),
  )
  return found.slice(0, MOST).map((node) => {
    const { file, place } = beginningOf({ node })
    const location = { uri: files.uri(file), range: rangeOf(place, files.text(file)) }
    return {
      name: visible(`${node.kind.name}:${node.id}`),
      containerName: visible(node.title),
      kind: SymbolKind.File,
      location,
    }
  })
}

/** Returns the links of a document that lead to another file or to the web. */
export function linksOf(
  file: string,
  { graph, links, config }: Outcome,
  files: EditorFiles,
): readonly DocumentLink[] {
  const from = graph.nodeAt(file)
  if (!from || from.kind.inOneFile) return []
  return mentionsOf(from).flatMap((mention): readonly DocumentLink[] => {
    const resolution = links.resolve(mention, from)
    const range = rangeOf(mention.place, files.text(file))
    if (resolution.type === 'document' && !resolution.node.project) {
      return [{ range, target: files.uri(beginningOf(resolution).file) }]
    }
    if (resolution.type === 'file') return [{ range, target: files.uri(resolution.path) }]
    const url = 'url' in resolution ? resolution.url : ''
    return isOpenable(url, config.linkSchemes) ? [{ range, target: url }] : []
  })
}

/** An editor opens what a link of a page may open, and nothing else. */
function isOpenable(url: string, schemes: readonly string[]): boolean {
  const [, scheme = ''] = /^([a-z][a-z0-9+.-]*):/i.exec(url) ?? []
  return ['http', 'https', 'mailto', ...schemes].includes(scheme.toLowerCase())
}
