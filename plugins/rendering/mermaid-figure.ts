import { encoded, finished, type Markup } from '../basics/markup.ts'
import { aloneIds } from '../diagrams/figure-frame.ts'
import { LEAST_SHARE, type PictureOptions, wordsFor } from '../diagrams/picture.ts'

/** Returns an authored picture in the same figure as a picture of the graph. */
export function mermaidFigure(svg: Markup, options: PictureOptions): Markup {
  const t = wordsFor(options)
  const ids = aloneIds(options)
  const [figure, link] = [encoded(ids.figure), encoded(ids.link)]
  const room = Math.round(Number(/ width="(\d+)"/.exec(svg)?.[1] ?? 0) * LEAST_SHARE)
  return finished(
    [
      `<figure id="${figure}" class="diagram-figure">`,
      `<a class="diagram-back" href="#${link}">${encoded(t('diagram.back'))}</a>`,
      `<div class="diagram-scroll" tabindex="0" role="group" aria-label="${encoded(t('diagram'))}">`,
      `<svg class="diagram-room" width="${room}" height="0" aria-hidden="true"></svg>${svg}</div>`,
      '<figcaption><p class="diagram-alone">',
      `<a id="${link}" href="#${figure}">${encoded(t('diagram.alone'))}</a>`,
      '</p></figcaption></figure>',
    ].join(''),
  )
}
