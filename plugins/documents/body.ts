import type { Nodes, Root } from 'mdast'
import type { Mention, Outline } from './document.ts'
import { type Element, jsxElement, type Source } from './elements.ts'
import type { Fault } from './faults.ts'
import { readHtml } from './html.ts'
import { markupFault } from './markup-faults.ts'
import { mentionsIn, mentionsOf } from './mentions.ts'
import { collectHeadings } from './outline.ts'
import { placeholdersIn } from './placeholders.ts'
import { placeOf, type Syntax, type TreeParser, walk } from './tree.ts'

export interface Body {
  readonly outline: Outline
  readonly mentions: readonly Mention[]
  readonly faults: readonly Fault[]
}

/** What a file without a body has. */
export const NOTHING: Body = {
  outline: { headings: [], placeholders: [], anchors: [] },
  mentions: [],
  faults: [],
}

/** The text without its first `bodyStart` characters, at the places they have in the file. */
export function blanked(text: string, bodyStart: number): string {
  return text.slice(0, bodyStart).replace(/[^\r\n]/g, ' ') + text.slice(bodyStart)
}

/** Markup that does not parse as MDX is read as Markdown, so that links to its headings hold. */
export function readBody(source: Source, syntax: Syntax, parse: TreeParser): Body {
  try {
    return gather(parse(source.text, syntax), source)
  } catch (error) {
    const read = syntax === 'mdx' ? readBody(source, 'md', parse) : NOTHING
    return { ...read, faults: [markupFault(error)] }
  }
}

function gather(root: Root, source: Source): Body {
  const headings = collectHeadings()
  const placeholders: Outline['placeholders'][number][] = []
  const anchors: string[] = []
  const mentions: Mention[] = []
  const faults: Fault[] = []
  const tooDeep = walk(root, (node) => {
    if (node.type === 'heading') headings.add(node)
    placeholders.push(...placeholdersIn(node, source))
    mentions.push(...mentionsIn(node, source))
    for (const element of elementsIn(node)) {
      anchors.push(...anchorsOf(element))
      mentions.push(...mentionsOf(element))
    }
  })
  if (tooDeep) faults.push(nestingFault(tooDeep))
  return { outline: { headings: headings.finished(root), placeholders, anchors }, mentions, faults }

  function elementsIn(node: Nodes): readonly Element[] {
    if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
      return [jsxElement(node, source)]
    }
    if (node.type !== 'html') return []
    const html = readHtml(node, source)
    faults.push(...html.faults)
    return html.elements
  }
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
