import type { Blockquote, Nodes, Root } from 'mdast'
import { type Syntax, spanOf, type TreeParser, walk } from '../model/tree.ts'
import { unusedSign } from '../text/unused-sign.ts'

/** The asides of Starlight, written `:::note`. */
export const ASIDES: readonly string[] = ['note', 'tip', 'caution', 'danger']

/** GitHub's alerts, written `> [!NOTE]`, each with the aside that looks like it. */
export const ALERTS: ReadonlyMap<string, string> = new Map([
  ['note', 'note'],
  ['tip', 'tip'],
  ['important', 'tip'],
  ['warning', 'caution'],
  ['caution', 'danger'],
])

/** Matches the mark at the beginning of an alert, with the end of its line. */
export const ALERT_MARK = /^\[!([a-z]{2,20})\][ \t]*\n?/i

/**
 * Returns the name in the mark of a quote, in lower case, whether or not there is such an alert. An
 * escaped mark is plain text.
 */
export function alertNameOf({ children: [first] }: Blockquote, source: string): string | undefined {
  const [text] = first?.type === 'paragraph' ? first.children : []
  if (text?.type !== 'text' || source.startsWith('\\', spanOf(text)[0])) return undefined
  return ALERT_MARK.exec(text.value)?.[1]?.toLowerCase()
}

/** Parses a text, with or without directives such as `:::note`. */
type DirectiveParser = (text: string, syntax: Syntax, directives: boolean) => Root

const FENCE = /^[ \t>*+\d.)-]*:{3}/m

/** Matches colons that could begin a directive of one or two colons, but not those of `<a:b>`. */
const COLONS = /(?<!:|<[a-z][a-z0-9+.-]{0,30})::?(?=[\p{L}\p{N}_])/giu

/**
 * Matches the colons of a line such as `::: x` or `:::!`, which neither begins nor ends an aside.
 * Sätteri ends one there, and drops the rest of the line.
 */
const PLAIN_LINE = /(?=:::)(?<=^[ \t>*+\d.)-]*):{3,}(?=[ \t]+\S|[^ \t\r\n:\p{L}\p{N}])/gmu

/**
 * Adds asides of the form `:::note` to a parser of directives. Directives of one or two colons stay
 * text, as in `10:30` and `:smile:`, and so do the colons of `::: x`: they are parsed as signs
 * without a meaning, which keeps all places.
 */
export function withAsides(parse: DirectiveParser): TreeParser {
  return (text, syntax) => {
    const sign = text.includes(':::') && FENCE.test(text) ? unusedSign(text) : undefined
    if (sign === undefined) return parse(text, syntax, false)
    const signs = ({ length }: string) => sign.repeat(length)
    const disguised = text.replace(COLONS, signs).replace(PLAIN_LINE, signs)
    const root = parse(disguised, syntax, true)
    walk(root, (node) => restore(node, sign))
    return root
  }
}

/** Puts the colons back into the words of a node. */
function restore(node: Nodes, sign: string): void {
  for (const [field, value] of Object.entries(node)) {
    if (field === 'children' || field === 'position') continue
    Object.assign(node, { [field]: withColons(value, sign) })
  }
}

function withColons(value: unknown, sign: string): unknown {
  if (typeof value === 'string') return value.includes(sign) ? value.replaceAll(sign, ':') : value
  if (Array.isArray(value)) return value.map((each) => withColons(each, sign))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, withColons(each, sign)]),
  )
}
