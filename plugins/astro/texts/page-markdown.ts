import { toMdast } from 'hast-util-to-mdast'
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

/**
 * Writes the main part of a finished page as Markdown that stands alone: without menus, buttons and
 * pictures, and with whole addresses. Returns undefined for a page without a main part.
 */
export function pageMarkdown(html: string, address: string): PageMarkdown | undefined {
  const value = mainPart(html)
  if (value === undefined) return undefined
  const page = parseFragment(value, { scriptingEnabled: false })
  const text = toMdast(readable(page, address))
  if (text.type !== 'root') return undefined
  const heading = text.children.find((child) => child.type === 'heading')
  const markdown = `${writer.stringify(text).trim()}\n\nSource: <${address}>\n`
  return { title: heading ? textOf(heading) : address, markdown }
}

/** Returns the main part of a page, which its text is made from. */
export function mainPart(html: string): string | undefined {
  const start = html.indexOf('<main')
  const end = html.lastIndexOf('</main>')
  return start < 0 || end < start ? undefined : html.slice(start, end)
}
