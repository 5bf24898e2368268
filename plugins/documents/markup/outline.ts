import type { Nodes, Root } from 'mdast'
import type { Heading } from '../model/document.ts'
import { isJsx, type Jsx, placeOf, textOf } from '../model/tree.ts'
import { type SluggerName, sluggerOf } from '../text/sluggers.ts'
import { type HtmlPart, partsOfHtml } from './html-parts.ts'

type Written = { -readonly [Key in keyof Heading]: Heading[Key] }

/** A heading with the node it is written in. `tag` is the offset of its tag in a node of HTML. */
export interface PlacedHeading {
  readonly heading: Heading
  readonly node: Nodes
  readonly tag?: number
}

export interface Headings {
  /** Takes the next node of a tree. Nodes are added in the order of the text. */
  add(node: Nodes): void
  /** Returns all headings once all nodes are added, with `empty` set. */
  finished(root: Root): readonly Heading[]
  /** Returns all headings so far, each with its node. */
  placed(): readonly PlacedHeading[]
}

/**
 * Collects headings of Markdown, HTML and JSX, with the ids that GitHub gives them, or another
 * program. Two walks over one tree give each heading the same id.
 */
export function collectHeadings(slugger: SluggerName = 'github'): Headings {
  const anchorOf = anchors(slugger)
  const html = collectTags(anchorOf)
  const found: { heading: Written; node: Nodes; tag?: number }[] = []
  return {
    add(node) {
      if (node.type === 'heading') {
        const text = textOf(node).trim()
        const heading = headingOf(node, { depth: node.depth, text, anchor: anchorOf(text) })
        found.push({ heading: { ...heading, empty: true }, node })
      } else if (isJsx(node)) {
        const depth = levelOf(node.name)
        const text = depth > 0 ? joined(textOf(node)) : ''
        const anchor = () => idOf(node) || anchorOf(text)
        if (depth > 0)
          found.push({ heading: headingOf(node, { depth, text, anchor: anchor() }), node })
      } else for (const heading of html(node)) found.push(heading)
    },
    finished(root) {
      markFilled(root, new Map(found.map(({ heading, node }) => [node, heading])))
      return found.map(({ heading }) => heading)
    },
    placed: () => found,
  }
}

interface OpenTag {
  readonly heading: Written
  readonly node: Nodes
  readonly tag: number
  readonly id: string | undefined
}

const TAG = /<h[1-6]\b/i

/** Returns a function that takes one node after another, and returns the HTML headings it ends. */
function collectTags(anchorOf: (text: string) => string) {
  let open: OpenTag | undefined
  const read = (part: HtmlPart, node: Nodes): readonly OpenTag[] => {
    if (part.type === 'text' && open) open.heading.text += part.value
    const depth = part.type === 'text' ? 0 : levelOf(part.name)
    if (depth === 0 || part.type === 'text') return []
    const ended = part.type === 'close' && open ? [open] : []
    const id = part.attributes.find(({ name }) => name === 'id')?.value
    const begun = () => ({
      heading: headingOf(node, { depth, text: '' }),
      node,
      tag: part.start,
      id,
    })
    open = part.type === 'open' ? begun() : undefined
    for (const { heading, id: own } of ended) {
      heading.text = joined(heading.text)
      heading.anchor = own || anchorOf(heading.text)
    }
    return ended
  }
  return (node: Nodes): readonly OpenTag[] => {
    if (node.type === 'html') {
      return open || TAG.test(node.value)
        ? partsOfHtml(node.value).flatMap((part) => read(part, node))
        : []
    }
    if (open && (node.type === 'text' || node.type === 'inlineCode'))
      open.heading.text += node.value
    return []
  }
}

function levelOf(name: string | null): number {
  return Number(/^h([1-6])$/.exec(name ?? '')?.[1] ?? 0)
}

function joined(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

function headingOf(
  node: Nodes,
  { depth, text, anchor = '' }: { depth: number; text: string; anchor?: string },
): Written {
  return { depth, text, anchor, place: placeOf(node), empty: false }
}

function idOf(node: Jsx): string | undefined {
  const id = node.attributes.find((each) => 'name' in each && each.name === 'id')?.value
  return typeof id === 'string' ? id : undefined
}

/**
 * Returns a function that gives each heading its own id. GitHub gives none to a heading without
 * letters; such a heading gets a number after a dot, which no id of another heading has.
 */
function anchors(name: SluggerName): (text: string) => string {
  const slug = sluggerOf(name)
  let unnamed = 0
  return (text) => {
    if (/[\p{L}\p{N}_-]/u.test(text)) return slug(text)
    unnamed += 1
    return `section.${unnamed}`
  }
}

/**
 * Marks headings with content below them. A heading in a quote, a list or HTML has no content of
 * its own and is never marked as empty.
 */
function markFilled(root: Root, written: ReadonlyMap<Nodes, Written>): void {
  const top = new Set<Nodes>(root.children.filter(({ type }) => type === 'heading'))
  for (const [node, heading] of written) if (!top.has(node)) heading.empty = false
  let open: Written[] = []
  for (const child of root.children) {
    const heading = child.type === 'heading' ? written.get(child) : undefined
    if (heading) {
      open = [...open.filter(({ depth }) => depth < heading.depth), heading]
    } else if (!isSilent(child)) {
      for (const above of open) above.empty = false
      open = []
    }
  }
}

/** Says whether a node shows nothing to a reader, as definitions and comments do. */
function isSilent(node: Nodes): boolean {
  if (node.type === 'definition' || node.type === 'mdxFlowExpression') return true
  return node.type === 'html' && /^<!--.*?-->\s*$/s.test(node.value)
}
