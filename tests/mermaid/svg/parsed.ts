import { JSDOM } from 'jsdom'
import { computeDeclarations } from '../../../plugins/mermaid/styles/computed-declarations.ts'
import type { ShadePair } from '../../../plugins/mermaid/styles/shade-pair.ts'
import { restyle } from '../../../plugins/mermaid/svg/restyle.ts'
import { writeSvg } from '../../../plugins/mermaid/svg/svg-node.ts'

export const { document } = new JSDOM('').window

/** A drawing of these elements for a light page, and of others for a dark one. */
export function pairOf(light: string, dark = light): ShadePair {
  const pair = { light: svgOf(light), dark: svgOf(dark) }
  computeDeclarations(pair.light)
  computeDeclarations(pair.dark)
  return pair
}

function svgOf(inner: string): Element {
  const template = document.createElement('template')
  template.innerHTML = `<svg>${inner}</svg>`
  const svg = template.content.firstElementChild
  if (!svg) throw new Error('no picture')
  return svg
}

/** The elements of a drawing as they are on a page, without the `<svg>` around them. */
export function drawn(pair: ShadePair): string {
  return writeSvg(restyle(pair)).replace(/^<svg\/?>|<\/svg>$/g, '')
}
