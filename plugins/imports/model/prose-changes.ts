import { code } from '../../basics/wording.ts'
import type { LinkMention, Mention, ParsedDocument } from '../../documents/model/document.ts'
import { linkSpan } from './link-span.ts'
import { type Change, withoutOverlaps } from './text-changes.ts'

export interface ChangeContext {
  readonly lines: readonly string[]
  /** The number of lines above the prose in the parsed text. */
  readonly above: number
  readonly addressOf: (address: string, use: 'link' | 'image') => string | undefined
  /** Addresses of new documents, which stay. */
  readonly written: ReadonlySet<string>
}

/**
 * Finds what a check would refuse in prose: its errors, closing tags of nothing, and links and ids
 * that lead nowhere.
 */
export function changesOf(document: ParsedDocument, context: ChangeContext): readonly Change[] {
  const refused = document.findings.flatMap(({ message, place, severity }) => {
    const line = Math.max(0, (place?.line ?? 1) - 1 - context.above)
    const column = place?.column ?? 1
    const text = context.lines[line]?.slice(column - 1) ?? ''
    if (severity !== 'error' && !text.startsWith('</')) return []
    const isTag = /^<[/a-z]/i.test(text)
    const what = reasonOf(message)
    if (isTag) return [{ line, column, end: column, text: '\\', why: `${what}; it became text` }]
    const why = `${what}; these lines became plain text`
    return [plainLines(line, column, { ...context, why })]
  })
  const anchors = new Set([
    ...document.outline.headings.map(({ anchor }) => anchor),
    ...document.outline.anchors,
  ])
  const mentioned = document.mentions.flatMap((mention) => {
    return mentionChange(mention, { ...context, anchors })
  })
  return withoutOverlaps([...refused, ...mentioned])
}

function reasonOf(message: string): string {
  const [what = ''] = message.split(/[;.](?:\s|$)/, 1)
  return `${what.charAt(0).toLowerCase()}${what.slice(1)}`
}

interface MentionContext extends ChangeContext {
  readonly anchors: ReadonlySet<string>
}

function mentionChange(mention: Mention, context: MentionContext): readonly Change[] {
  const { place } = mention
  const line = place.line - 1 - context.above
  if (mention.type === 'id') return [{ line, column: place.column, end: place.column, text: '\\' }]
  if (mention.type === 'diagram') {
    if (mention.language === 'mermaid') return []
    const why = 'a `milepost` block is a diagram here; these lines became plain text'
    return [plainLines(line, place.column, { ...context, why })]
  }
  if (!('url' in mention)) return []
  const isWritten = context.written.has(mention.url)
  return isWritten || isKept(mention.url, context.anchors)
    ? []
    : [linkChange(mention, line, context)]
}

/** Says whether an address still leads to the same page. */
function isKept(url: string, anchors: ReadonlySet<string>): boolean {
  if (/^(?:https?:\/\/|mailto:|tel:)/i.test(url)) return true
  return url.startsWith('#') && (url === '#' || anchors.has(decoded(url.slice(1))))
}

function decoded(anchor: string): string {
  try {
    return decodeURIComponent(anchor)
  } catch {
    return anchor
  }
}

function linkChange(mention: LinkMention, line: number, context: ChangeContext): Change {
  const { url, type, place } = mention
  const use = type === 'image' ? 'image' : 'link'
  const address = url.startsWith('#') ? undefined : context.addressOf(url, use)
  const isOneLine = place.endLine === place.line && !/^\w+=/.test(mention.written ?? '')
  if (address !== undefined && isOneLine) {
    return { line, column: place.column, end: place.endColumn, text: address }
  }
  const kept = use === 'image' ? 'the picture is left out' : 'its text is kept'
  const why = `${code(url)} leads to no ${url.startsWith('#') ? 'heading of the document' : 'file of the project'}; ${kept}`
  const span = isOneLine ? linkSpan(context.lines[line] ?? '', place, type) : undefined
  if (span) return { line, ...span, why }
  return plainLines(line, place.column, { ...context, why })
}

/** Turns the lines of a paragraph or of a block of code into plain text. */
function plainLines(
  line: number,
  column: number,
  { lines, why }: Pick<ChangeContext, 'lines'> & { readonly why: string },
): Change {
  const fence = fenceAround(lines, line)
  let [first, last] = fence ?? [line, line]
  while (!fence && first > 0 && lines[first - 1]?.trim()) first -= 1
  while (!fence && last < lines.length - 1 && lines[last + 1]?.trim()) last += 1
  return { line: first, column: first === line ? column : 1, lastLine: last, why }
}

function fenceAround(lines: readonly string[], wanted: number): [number, number] | undefined {
  let open: { readonly at: number; readonly mark: string } | undefined
  for (const [at, line] of lines.entries()) {
    const [, mark] = /^\s*(?:[-*+>]\s+)?(`{3,}|~{3,})/.exec(line) ?? []
    if (open === undefined && mark !== undefined) open = { at, mark }
    else if (open !== undefined && mark?.startsWith(open.mark) && /^\s*[`~>]+\s*$/.test(line)) {
      if (open.at <= wanted && wanted <= at) return [open.at, at]
      open = undefined
    }
    if (at > wanted && open === undefined) return undefined
  }
  return open && open.at <= wanted ? [open.at, lines.length - 1] : undefined
}
