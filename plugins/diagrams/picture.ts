import type { Element, ElementContent } from 'hast'
import { s } from 'hastscript'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import { PLAIN, type Words } from '../words/words.ts'
import type { LayoutCache } from './laid-diagram.ts'
import { oneLine } from './letters/label.ts'
import type { PartWriter } from './written-parts.ts'

const FONTS = 'system-ui, sans-serif'
const LINES = { fill: 'none', stroke: 'currentColor', strokeWidth: '1.5', fontFamily: FONTS }
const writer = unified().use(rehypeStringify, { space: 'svg', closeEmptyElements: true }).freeze()

export interface PictureOptions {
  /** The start of every id in the picture. Pictures on one page need different prefixes. */
  readonly prefix?: string
  /** The words of the picture and its table. Default: English ones. */
  readonly words?: Words | undefined
  /** The layouts of earlier builds. Without them, those of this run are remembered. */
  readonly layouts?: LayoutCache | undefined
  /** Writes parts of the picture. Without it, the whole picture is a tree. */
  readonly partOf?: PartWriter | undefined
}

/** Returns the words of a picture. */
export function wordsFor({ words = PLAIN }: PictureOptions): Words {
  return words
}

/** Returns the start of every id in a picture, without characters that ids should not have. */
export function pictureId({ prefix = 'diagram' }: PictureOptions): string {
  return prefix.replace(/[^\w:-]/g, '-')
}

/**
 * Makes the frame of a picture, with a title and a description. Without a stylesheet it is drawn in
 * one colour. Its role is a group, not an image, since its content can be read and followed.
 */
export function picture(frame: Frame, content: readonly ElementContent[]): Element {
  const { width, height, options } = frame
  const id = pictureId(options)
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

/** The share of its width to which a picture may shrink before it scrolls. */
export const LEAST_SHARE = 0.75

/** Returns an empty picture that gives the frame of another one its least width. */
export function leastRoom({ properties }: Element): Element {
  const width = Math.round(Number(properties['width'] ?? 0) * LEAST_SHARE)
  return s('svg', { className: ['diagram-room'], width, height: 0, ariaHidden: 'true' })
}

/**
 * Writes a picture as well-formed XML that is valid in HTML too. Only XML forbids `]]>` in a text.
 */
export function pictureText(svg: Element): string {
  return writer.stringify({ type: 'root', children: [svg] }).replaceAll(']]>', ']]&gt;')
}

/** Rounds pixels to a tenth, which is finer than the eye can see. */
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
