import type { Nodes, Root } from 'mdast'
import { crowdingFault } from './guard/crowding.ts'
import { type Components, guardElement } from './guard/element-guard.ts'
import { collectPictures, guardNode } from './guard/guard.ts'
import { balanceFaults } from './guard/html-balance.ts'
import { readHtml } from './markup/html.ts'
import { markupFault } from './markup/markup-faults.ts'
import { mentionsIn, mentionsOf } from './markup/mentions.ts'
import { collectHeadings } from './markup/outline.ts'
import { type Placeholder, placeholdersIn } from './markup/placeholders.ts'
import type { Mention, Outline } from './model/document.ts'
import { type Element, jsxElement, type Source } from './model/elements.ts'
import type { Fault } from './model/faults.ts'
import { placeOf, type TreeParser, walk } from './model/tree.ts'
import { NOTHING } from './model/unread-document.ts'

export interface Body {
  readonly outline: Outline
  readonly mentions: readonly Mention[]
  readonly faults: readonly Fault[]
}

export interface BodyOptions {
  readonly tree: TreeParser
  readonly components: Components
  /** Schemes of links that the site adds. */
  readonly linkSchemes: readonly string[]
}

type Settings = Omit<BodyOptions, 'tree'>

/** The text without its first `bodyStart` characters, at the places they have in the file. */
export function blanked(text: string, bodyStart: number): string {
  return text.slice(0, bodyStart).replace(/[^\r\n]+/g, blanks) + text.slice(bodyStart)
}

function blanks({ length }: string): string {
  return ' '.repeat(length)
}

/** Markup that does not parse as MDX is read as Markdown, so that links to its headings hold. */
export function readBody(source: Source, options: BodyOptions): Body {
  const { syntax } = source
  const crowded = crowdingFault(source)
  if (crowded) return { ...NOTHING, faults: [crowded] }
  try {
    return gather(options.tree(source.text, syntax), source, options)
  } catch (error) {
    const read = syntax === 'mdx' ? readBody({ ...source, syntax: 'md' }, options) : NOTHING
    return { ...read, faults: [markupFault(error)] }
  }
}

function gather(root: Root, source: Source, { components, linkSchemes }: Settings): Body {
  const headings = collectHeadings()
  const pictures = collectPictures(source, linkSchemes)
  const placeholders: Placeholder[] = []
  const anchors: string[] = []
  const mentions: Mention[] = []
  const faults: Fault[] = []
  const tags: Element[] = []
  const tooDeep = walk(root, (node) => {
    if (node.type === 'heading') headings.add(node)
    pictures.add(node)
    append(placeholders, placeholdersIn(node, source))
    append(mentions, mentionsIn(node, source))
    append(faults, guardNode(node, source, linkSchemes))
    for (const element of elementsIn(node, source, faults)) {
      anchors.push(...anchorsOf(element))
      mentions.push(...mentionsOf(element, source))
      faults.push(...guardElement(element, components, linkSchemes))
      tags.push(element)
    }
  })
  if (tooDeep) faults.push(nestingFault(tooDeep))
  faults.push(...balanceFaults(tags), ...pictures.faults())
  return { outline: { headings: headings.finished(root), placeholders, anchors }, mentions, faults }
}

/** Of most nodes there is nothing to say, which `push(...nothing)` takes long for. */
function append<Item>(items: Item[], more: readonly Item[]): void {
  for (const each of more) items.push(each)
}

function elementsIn(node: Nodes, source: Source, faults: Fault[]): readonly Element[] {
  if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
    return [jsxElement(node, source)]
  }
  if (node.type !== 'html') return []
  const html = readHtml(node, source)
  faults.push(...html.faults)
  return html.elements
}

function anchorsOf({ attributes }: Element): string[] {
  return attributes.flatMap(({ name, value }) =>
    (name === 'id' || name === 'name') && value ? [value] : [],
  )
}

function nestingFault(node: Nodes): Fault {
  const message = 'Unexpected nesting, expected at most 100 elements within one another.'
  return { rule: 'invalid-markup', message, place: placeOf(node) }
}
