import { color } from 'd3-color'

/** A colour as `#rrggbb` or `#rrggbbaa`, or undefined when the text is no colour. */
export function hexOf(text: string): string | undefined {
  return color(wholeChannels(text))?.formatHex8().replace(/ff$/, '')
}

export function isColour(text: string): boolean {
  return hexOf(text) !== undefined
}

/** Mermaid writes channels such as `243.99`, which the reader of colours does not know. */
function wholeChannels(text: string): string {
  if (!/^\s*rgb/i.test(text)) return text
  return text.replace(/\d+\.\d+(?=\s*[,)])/g, (number) =>
    Number(number) > 1 ? String(Math.round(Number(number))) : number,
  )
}
