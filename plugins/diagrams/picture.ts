import type { Element, ElementContent } from 'hast'
import { s } from 'hastscript'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import { oneLine } from './label.ts'

const FONTS = 'system-ui, sans-serif'
const LINES = { fill: 'none', stroke: 'currentColor', strokeWidth: '1.5', fontFamily: FONTS }
const writer = unified().use(rehypeStringify, { space: 'svg', closeEmptyElements: true }).freeze()

export interface PictureOptions {
  /** Begins every id in the picture: where a page has several, each needs its own. */
  readonly prefix?: string
}

/**
 * The frame of a picture: titled and described, drawn in one colour where no stylesheet reaches it.
 * It is a group and no image, since what stands in it can be read and followed.
 */
export function picture(frame: Frame, content: readonly ElementContent[]): Element {
  const { width, height, options } = frame
  const id = (options.prefix ?? 'diagram').replace(/[^\w:-]/g, '-')
  return s(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      className: ['diagram', frame.className],
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      role: 'group',
      ariaLabelledBy: [`${id}-title`],
      ariaDescribedBy: [`${id}-description`],
      ...LINES,
    },
    s('title', { id: `${id}-title` }, oneLine(frame.title, 1000)),
    s('desc', { id: `${id}-description` }, oneLine(frame.description, 2000)),
    ...content,
  )
}

/** Well-formed XML that may stand in HTML too; XML alone forbids `]]>` in a text. */
export function pictureText(svg: Element): string {
  return writer.stringify({ type: 'root', children: [svg] }).replaceAll(']]>', ']]&gt;')
}

/** Pixels as they are written: a tenth is finer than anybody sees. */
export function tenths(value: number): number {
  return Math.round(value * 10) / 10
}

interface Frame {
  readonly className: string
  readonly title: string
  readonly description: string
  readonly width: number
  readonly height: number
  readonly options: PictureOptions
}
