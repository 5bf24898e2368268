import type { Comment, Element, ElementContent, Root } from 'hast'
import { type Options, toMdast } from 'hast-util-to-mdast'
import type { TableRow } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { parseFragment } from 'parse5'
import { remark } from 'remark'
import remarkGfm from 'remark-gfm'
import { readable } from './readable.ts'

/** The text of a finished page. */
export interface PageMarkdown {
  readonly title: string
  readonly markdown: string
}

const writer = remark().use(remarkGfm, { tablePipeAlign: false }).data('settings', { bullet: '-' })

/** The texts of cells by their content. */
export type CellTexts = Map<string, string>

/**
 * Writes the main part of a finished page as Markdown that stands alone: without menus, buttons and
 * pictures, and with whole addresses. Returns undefined for a page without a main part. Pages that share
 * `cells` write each cell once, as many pages show the same rows.
 */
export function pageMarkdown(
  html: string,
  address: string,
  cells: CellTexts = new Map(),
): PageMarkdown | undefined {
  const value = mainPart(html)
  if (value === undefined) return undefined
  const page = parseFragment(value, { scriptingEnabled: false })
  const tree = readable(page, address, (content) => cellText(content, cells))
  const text = rootOf(tree, WITH_ROWS)
  if (!text) return undefined
  const heading = text.children.find((child) => child.type === 'heading')
  const markdown = `${writer.stringify(text).trim()}\n\nSource: <${address}>\n`
  return { title: heading ? textOf(heading) : address, markdown }
}

function rootOf(tree: Root, options?: Options) {
  const text = toMdast(tree, options)
  return text.type === 'root' ? text : undefined
}

const WITH_ROWS: Options = {
  nodeHandlers: { comment: (_, { value }: Comment) => writtenRow(value) },
}

function writtenRow(value: string): TableRow {
  const cells: readonly string[] = JSON.parse(value)
  const children = cells.map((cell) => ({
    type: 'tableCell' as const,
    children: [{ type: 'html' as const, value: cell }],
  }))
  return { type: 'tableRow', children }
}

function cellText(content: ElementContent[], cells: CellTexts): string {
  const key = JSON.stringify(content)
  const known = cells.get(key)
  if (known !== undefined) return known
  const cell: Element = { type: 'element', tagName: 'td', properties: {}, children: content }
  const root = rootOf({ type: 'root', children: [cell] })
  const text = root ? writer.stringify(root).trim() : ''
  cells.set(key, text)
  return text
}

/** Returns the main part of a page, which its text is made from. */
export function mainPart(html: string): string | undefined {
  const start = html.indexOf('<main')
  const end = html.lastIndexOf('</main>')
  return start < 0 || end < start ? undefined : html.slice(start, end)
}
