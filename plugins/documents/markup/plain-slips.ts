import type { Root } from 'mdast'
import type { Source } from '../model/elements.ts'
import type { Fault } from '../model/faults.ts'
import { spanOf, type TreeParser, walk } from '../model/tree.ts'
import { COMMENT_MESSAGE, unclosedMessage } from './markup-faults.ts'
import { slipFix } from './slip-fixes.ts'

/** A slip that needs no parser of MDX to be seen. */
export interface PlainSlip {
  readonly start: number
  readonly end: number
  readonly fault: Fault
}

/**
 * Finds the comments and the elements without content that are written as in HTML, all at once. A
 * parser of MDX names one in each round, and real files hold dozens.
 */
export function plainSlips(
  source: Pick<Source, 'text' | 'places'>,
  parse: TreeParser,
): readonly PlainSlip[] {
  const { text } = source
  if (!HINT.test(text)) return []
  const slips: PlainSlip[] = []
  walk(treeOf(text, parse), (node) => {
    if (node.type !== 'html') return
    const [start, end] = spanOf(node)
    const html = text.slice(start, end)
    // Within HTML, Markdown sees no code, and MDX does.
    if (FENCE.test(html)) return
    for (const match of html.matchAll(SLIP))
      slips.push(slipAt(source, start + match.index, match[0]))
  })
  return slips
}

const HINT = /<!--|<(?:br|hr|img|wbr)\b/i
const FENCE = /^[ \t]*(?:```|~~~)/m
const SLIP =
  /<!--(?:-?>|[\s\S]*?-->)|<(?:br|hr|img|wbr)(?:\s(?:[^<>"'{}]|"[^"<{]*"|'[^'<{]*')*)?(?<!\/)>/gi

/** Parses as Markdown, which never refuses a text for what MDX takes for code. */
function treeOf(text: string, parse: TreeParser): Root {
  try {
    return parse(text, 'md')
  } catch {
    return { type: 'root', children: [] }
  }
}

function slipAt(source: Pick<Source, 'text' | 'places'>, at: number, written: string): PlainSlip {
  const message = written.startsWith('<!--') ? COMMENT_MESSAGE : unclosedMessage(written)
  const place = source.places.between(at, at + 1)
  const fault = { rule: 'invalid-markup', message, place, fix: slipFix(source, at) } as const
  return { start: at, end: at + written.length, fault }
}
