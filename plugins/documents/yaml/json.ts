import {
  findNodeAtLocation,
  type Node,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from 'jsonc-parser'
import { FILE_START, type Place, placesIn } from '../../basics/place.ts'

/** What a JSON file says, or where it stops being JSON. */
export type JsonReading =
  | { readonly data: unknown; readonly placeAt: JsonPlaces }
  | { readonly fault: { readonly problem: string; readonly place: Place } }

/** Where a value, or the key that leads to it, stands. */
export type JsonPlaces = (path: readonly (string | number)[], what: 'key' | 'value') => Place

export function readJson(text: string): JsonReading {
  try {
    return { data: JSON.parse(text), placeAt: placesOf(text) }
  } catch {
    return { fault: firstFault(text) }
  }
}

/** Reads the text once more, with places, when the first one is asked for. */
function placesOf(text: string): JsonPlaces {
  let tree: Node | undefined
  const places = placesIn(text)
  return (path, what) => {
    tree ??= treeOf(text, [])
    const value = tree && findNodeAtLocation(tree, [...path])
    const key = value?.parent?.type === 'property' ? value.parent.children?.[0] : value
    const node = what === 'key' ? key : value
    return node ? places.between(node.offset, node.offset + node.length) : FILE_START
  }
}

function firstFault(text: string) {
  const errors: ParseError[] = []
  treeOf(text, errors)
  const [first] = errors
  if (text.trim() === '') return { problem: 'empty file', place: FILE_START }
  if (!first) return { problem: 'text', place: FILE_START }
  const end = Math.min(text.length, first.offset + Math.max(first.length, 1))
  const place = placesIn(text).between(first.offset, end)
  return { problem: PROBLEMS[printParseErrorCode(first.error)] ?? 'text', place }
}

/** Undefined for what is nested deeper than a stack reaches. */
function treeOf(text: string, errors: ParseError[]): Node | undefined {
  try {
    return parseTree(text, errors, { disallowComments: true })
  } catch {
    return undefined
  }
}

const PROBLEMS: Readonly<Record<string, string>> = {
  CommaExpected: 'text without a comma before it',
  CloseBracketExpected: 'end of a list without `]`',
  CloseBraceExpected: 'end of a mapping without `}`',
  ColonExpected: 'key without a colon',
  EndOfFileExpected: 'text after the end',
  InvalidCommentToken: 'comment',
  PropertyNameExpected: 'text where a key in quotes belongs',
  UnexpectedEndOfString: 'end of a text without its quotation mark',
  ValueExpected: 'text where a value belongs',
}
