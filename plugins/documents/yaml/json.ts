import {
  applyEdits,
  findNodeAtLocation,
  modify,
  type Node,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from 'jsonc-parser'
import { FILE_START, type Place, placesIn } from '../../basics/place.ts'

/** The result of reading a JSON file: its data, or the first fault. */
export type JsonReading =
  | { readonly data: unknown; readonly placeAt: JsonPlaces }
  | { readonly fault: { readonly what: string; readonly place: Place } }

/** Returns the place of a value, or of the key that leads to it. */
export type JsonPlaces = (path: readonly (string | number)[], what: 'key' | 'value') => Place

export function readJson(text: string): JsonReading {
  const deep = tooDeepAt(text)
  if (deep !== undefined) {
    const what = `nesting in more than ${DEEPEST} levels`
    return { fault: { what, place: placesIn(text).between(deep, deep + 1) } }
  }
  try {
    return { data: JSON.parse(text), placeAt: placesOf(text) }
  } catch {
    return { fault: firstFault(text) }
  }
}

/**
 * Returns a JSON text with one more value; everything else stays as it is written. Returns undefined
 * when the text is no mapping in plain JSON, or when the change would alter anything else.
 */
export function withJsonValue(
  text: string,
  path: readonly string[],
  value: string,
): string | undefined {
  const before = readJson(text)
  if ('fault' in before) return undefined
  const [, indent = '  '] = /^([ \t]+)"/m.exec(text) ?? []
  const style = { insertSpaces: !indent.includes('\t'), tabSize: indent.length }
  try {
    const eol = text.includes('\r\n') ? '\r\n' : '\n'
    const edits = modify(text, [...path], value, { formattingOptions: { ...style, eol } })
    const changed = applyEdits(text, edits)
    const after = readJson(changed)
    const undone = applyEdits(changed, modify(changed, [...path], undefined, {}))
    const isOnlyThat =
      'data' in after && sameData(JSON.parse(undone), before.data, path.slice(0, -1))
    return isOnlyThat ? changed : undefined
  } catch {
    return undefined
  }
}

/** Tells whether two values are equal, apart from empty mappings on the way to a path. */
function sameData(a: unknown, b: unknown, path: readonly string[]): boolean {
  const way = path.slice(0, 1)
  const without = (value: unknown) =>
    JSON.stringify(value, (key, inner) =>
      way.includes(key) && JSON.stringify(inner) === '{}' ? undefined : inner,
    )
  return without(a) === without(b)
}

/** Returns a function that gives places. It parses the text again at its first call. */
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
  if (text.trim() === '') return { what: 'empty file', place: FILE_START }
  if (!first) return { what: 'text', place: FILE_START }
  const end = Math.min(text.length, first.offset + Math.max(first.length, 1))
  const place = placesIn(text).between(first.offset, end)
  return { what: FAULT_NAMES[printParseErrorCode(first.error)] ?? 'text', place }
}

function treeOf(text: string, errors: ParseError[]): Node | undefined {
  return parseTree(text, errors, { disallowComments: true })
}

/**
 * Finds the offset of nesting that is too deep. A parser would stop when its stack ends, which
 * differs between runs. Signs are read one by one, because a pattern for a string of many megabytes
 * ends its stack, too.
 */
function tooDeepAt(text: string): number | undefined {
  let depth = 0
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]
    if (sign === '"') at = endOfString(text, at)
    else if (sign === '[' || sign === '{') depth += 1
    else if (sign === ']' || sign === '}') depth -= 1
    if (depth > DEEPEST) return at
  }
  return undefined
}

/** Returns the offset of the mark that ends a string, or of the end of its line. */
function endOfString(text: string, start: number): number {
  let at = start + 1
  while (at < text.length && text[at] !== '"' && text[at] !== '\n') at += text[at] === '\\' ? 2 : 1
  return at
}

const DEEPEST = 32

const FAULT_NAMES: Readonly<Record<string, string>> = {
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
