import type { Mermaid } from 'mermaid'
import { configFor } from './config.ts'
import { replaceHtml } from './shapes/html-words.ts'
import { separateLabels } from './shapes/label-distances.ts'
import { placeLabels } from './shapes/label-places.ts'
import type { Shade } from './styles/palette.ts'
import type { ShadePair } from './styles/shade-pair.ts'

/**
 * One diagram drawn by Mermaid in both shades, with equal shapes and words and different colours.
 */
export interface Drawing extends ShadePair {
  readonly source: string
}

/** Draws a diagram with Mermaid. Throws the errors that Mermaid throws. */
export async function drawBoth(mermaid: Mermaid, source: string): Promise<Drawing> {
  const light = await drawOne(mermaid, source, 'light')
  const dark = await drawOne(mermaid, source, 'dark')
  return { source, light, dark }
}

async function drawOne(mermaid: Mermaid, source: string, shade: Shade): Promise<Element> {
  mermaid.initialize(configFor(shade, source))
  Math.random = seededRandom()
  const { svg: text } = await mermaid.render('picture', source)
  const template = document.createElement('template')
  template.innerHTML = text
  const svg = template.content.firstElementChild
  if (!svg) throw new Error('Mermaid drew nothing.')
  replaceHtml(svg)
  placeLabels(svg)
  separateLabels(svg)
  for (const words of svg.querySelectorAll('.node-labels')) words.parentElement?.append(words)
  return svg
}

/**
 * Makes a random number generator with a fixed seed, so that every drawing gets the same numbers.
 */
function seededRandom(): () => number {
  let state = 0x2545f491
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}
