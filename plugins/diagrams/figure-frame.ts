import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import { leastRoom, type PictureOptions, pictureId, wordsFor } from './picture.ts'

/** A picture, and all that its figure shows besides. */
export interface FigureFrame {
  readonly svg: Element
  /** The name of a picture without links, which the keyboard scrolls. */
  readonly name?: string | undefined
  /** The elements below the picture. */
  readonly caption: readonly ElementContent[]
  /** False when every word of the figure is on another page, which the search of the site finds. */
  readonly isSearched: boolean
  readonly options: PictureOptions
}

/**
 * Returns a picture in its figure. A wide one shrinks a little, then scrolls. A link shows it alone
 * and as large as it is, by the address of the figure; another one leads back.
 */
export function framed({ svg, name, caption, isSearched, options }: FigureFrame): Element {
  const t = wordsFor(options)
  const { figure, link } = aloneIds(options)
  const focus = name === undefined ? {} : { tabIndex: 0, role: 'group', ariaLabel: name }
  const marks = isSearched ? {} : { dataPagefindIgnore: '' }
  return h('figure', { id: figure, className: ['diagram-figure'], ...marks }, [
    h('a', { className: ['diagram-back'], href: `#${link}` }, t('diagram.back')),
    h('div', { className: ['diagram-scroll'], ...focus }, leastRoom(svg), svg),
    h('figcaption', [
      ...caption,
      h(
        'p',
        { className: ['diagram-alone'] },
        h('a', { id: link, href: `#${figure}` }, t('diagram.alone')),
      ),
    ]),
  ])
}

/** Returns the ids by which a figure and the link to it find one another. */
export function aloneIds(options: PictureOptions): {
  readonly figure: string
  readonly link: string
} {
  const id = pictureId(options)
  return { figure: `${id}:alone`, link: `${id}:here` }
}
