import { color, type RGBColor, rgb } from 'd3-color'

/** Returns a colour as `#rrggbb` or `#rrggbbaa`, or undefined when the text is not a colour. */
export function hexOf(text: string): string | undefined {
  return color(wholeChannels(text))?.formatHex8().replace(/ff$/, '')
}

export function isColour(text: string): boolean {
  return hexOf(text) !== undefined
}

/**
 * Rounds channels such as `243.99`, which Mermaid writes and the colour library rejects:
 * https://github.com/d3/d3-color/blob/main/src/color.js
 */
function wholeChannels(text: string): string {
  if (!/^\s*rgb/i.test(text)) return text
  return text.replace(/\d+\.\d+(?=\s*[,)])/g, (number) =>
    Number(number) > 1 ? String(Math.round(Number(number))) : number,
  )
}

/** Mixes a colour with `opacity` over a background. The result is an opaque `#rrggbb`. */
export function over(top: string, opacity: number, below: string): string {
  const [a, b] = [rgb(top), rgb(below)]
  const part = a.opacity * opacity
  if (part === 0) return b.formatHex()
  const mix = (channel: 'r' | 'g' | 'b') => a[channel] * part + b[channel] * (1 - part)
  return rgb(mix('r'), mix('g'), mix('b')).formatHex()
}

/** Returns WCAG's contrast of two opaque colours, from 1 to 21. */
export function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(rgb(one)), luminance(rgb(other))].sort((a, b) => a - b)
  return (high + 0.05) / (low + 0.05)
}

function luminance({ r, g, b }: RGBColor): number {
  const [red = 0, green = 0, blue = 0] = [r, g, b].map((channel) => {
    const part = channel / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
