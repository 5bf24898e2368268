import type { Nodes } from 'mdast'
import { given } from '../../basics/given.ts'
import type { Place, TextPlaces } from '../../basics/place.ts'
import { type Jsx, placeOf, type Syntax, spanOf } from './tree.ts'

/** The text of a file, with places. Offsets of nodes refer to this text. */
export interface Source {
  readonly text: string
  readonly places: TextPlaces
  readonly syntax: Syntax
}

/** A tag in HTML or JSX. */
export interface Element {
  readonly syntax: 'html' | 'jsx'
  /** The part of an element. HTML is read tag by tag; a JSX element is always whole. */
  readonly part: 'whole' | 'open' | 'close'
  /** The name: in lower case for HTML, as written for JSX, null for a fragment. */
  readonly name: string | null
  readonly attributes: readonly Attribute[]
  readonly place: Place
  /** The place where the content of a JSX element begins, if it has any but blanks and expressions. */
  readonly content?: Place
  /** True for a tag among other HTML, where the signs of Markdown mean nothing. */
  readonly isInHtml?: true
}

export interface Attribute {
  /** The name, or null for `{...spread}`. */
  readonly name: string | null
  /** The decoded value, null when there is none, or undefined when it is code. */
  readonly value: string | null | undefined
  readonly place: () => Place
}

const ATTRIBUTE = /^[^\s=>]+(?:\s*=\s*(?:"[^"]*"|'[^']*'))?/

export function jsxElement(node: Jsx, source: Source): Element {
  const [start] = spanOf(node)
  const [first] = node.children
  const end = spanOf(first ?? node)[first ? 0 : 1]
  const attributes = node.attributes.map((attribute): Attribute => {
    if (attribute.type === 'mdxJsxExpressionAttribute') {
      return { name: null, value: undefined, place: () => find('{') }
    }
    const { name, value } = attribute
    const literal = value === null || typeof value === 'string' ? value : undefined
    return { name, value: literal, place: () => find(name) }
  })
  const name = node.name ?? null
  const content = contentOf(node)
  return {
    syntax: 'jsx',
    part: 'whole',
    name,
    attributes,
    place: placeOf(node),
    ...given({ content }),
  }

  function find(word: string): Place {
    const written = source.text.slice(start, end)
    const tag = written.replace(/"[^"]*"|'[^']*'/g, (quoted) => ' '.repeat(quoted.length))
    const at = tag.indexOf(word, (node.name ?? '').length + 1)
    if (at === -1) return placeOf(node)
    const [whole = word] = ATTRIBUTE.exec(written.slice(at)) ?? []
    return source.places.between(start + at, start + at + whole.length)
  }
}

function contentOf({ children }: Jsx): Place | undefined {
  const shown = children.find((node) => !isBlank(node))
  return shown && placeOf(shown)
}

function isBlank(node: Nodes): boolean {
  if (node.type === 'paragraph') return node.children.every(isBlank)
  if (node.type === 'text') return node.value.trim() === ''
  return node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression'
}
