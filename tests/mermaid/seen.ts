import type { Page } from 'playwright-core'
import { PALETTE, type Shade } from '../../plugins/mermaid/styles/palette.ts'

/** Returns a picture in the colours of one theme, as a page with our style sheet shows it. */
export function inShade(svg: string, shade: Shade): string {
  const at = shade === 'light' ? 0 : 1
  const colours: ReadonlyMap<string, readonly string[]> = new Map(Object.entries(PALETTE))
  return svg
    .replace(/var\(--mermaid-([\w-]+), [^)]*\)/g, (_, name) => colours.get(name)?.[at] ?? '')
    .replace(/light-dark\((#\w+), (#\w+)\)/g, (_, light, dark) => (at === 0 ? light : dark))
}

/**
 * Draws a picture once for each of its words and marks, without it, and returns those that differ
 * too little from what is below them: words by less than 4.5, marks by less than 3. A shape around
 * words is known by its words. Lines of a grid only help the eye.
 */
export async function faintParts(page: Page, svg: string, shade: Shade): Promise<string[]> {
  const at = shade === 'light' ? 0 : 1
  const [paper, grid] = [PALETTE.paper[at], PALETTE.grid[at]]
  return page.evaluate(faintIn, { svg: inShade(svg, shade), paper, grid })
}

/** Runs in the page. */
async function faintIn({ svg, paper, grid }: { svg: string; paper: string; grid: string }) {
  document.body.innerHTML = svg
  document.body.style.margin = '0'
  const root = document.querySelector('svg')
  if (!root) return ['no picture']
  const { width, height } = root.getBoundingClientRect()
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true })
  if (!context) return ['no canvas']

  const rgbOf = (colour: string): number[] => {
    context.clearRect(0, 0, 1, 1)
    context.fillStyle = 'transparent'
    context.fillStyle = colour
    context.fillRect(0, 0, 1, 1)
    return [...context.getImageData(0, 0, 1, 1).data]
  }
  const luminance = (colour: readonly number[]): number => {
    const [r = 0, g = 0, b = 0] = colour
      .map((part) => part / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  const contrast = (one: readonly number[], other: readonly number[]): number => {
    const [a, b] = [luminance(one), luminance(other)]
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
  }
  const over = (colour: readonly number[], opacity: number, ground: readonly number[]) => {
    const share = ((colour[3] ?? 255) / 255) * opacity
    return ground.map((part, at) => (colour[at] ?? 0) * share + part * (1 - share))
  }
  const fillOf = (shape: Element) =>
    shape.localName === 'line' ? 'none' : getComputedStyle(shape).fill
  /** The colours in which a shape is painted, each with its opacity. */
  const paintsOf = (shape: Element) => {
    const style = getComputedStyle(shape)
    const paints = [
      { colour: fillOf(shape), opacity: Number(style.fillOpacity) * Number(style.opacity) },
      { colour: style.stroke, opacity: Number(style.strokeOpacity) * Number(style.opacity) },
    ]
    return paints
      .filter(({ colour }) => colour.startsWith('rgb'))
      .map(({ colour, opacity }) => ({ colour: rgbOf(colour), opacity }))
  }
  const draw = async ({ x, y, width: across, height: down }: DOMRect) => {
    const image = new Image()
    image.src = `data:image/svg+xml,${encodeURIComponent(root.outerHTML)}`
    await image.decode()
    context.fillStyle = paper
    context.fillRect(0, 0, width, height)
    context.drawImage(image, 0, 0)
    return context.getImageData(x, y, across, down).data
  }
  const drawWithout = async (shapes: readonly Element[], box: DOMRect) => {
    for (const each of shapes) each.setAttribute('visibility', 'hidden')
    const below = await draw(box)
    for (const each of shapes) each.removeAttribute('visibility')
    return below
  }
  const shapes = 'path, rect, circle, ellipse, line, polyline, polygon'
  const boxOf = (shape: Element) => shape.getBoundingClientRect()
  const placeOf = (shape: Element) => {
    const { x, y, width: across, height: down } = boxOf(shape)
    return [x, y, x + across, y + down].map(Math.round).join(' ')
  }
  const texts = [...root.querySelectorAll('text')].map(boxOf)
  const holdsWords = ({ left, right, top, bottom }: DOMRect) =>
    texts.some((text) => {
      const [x, y] = [text.x + text.width / 2, text.y + text.height / 2]
      return x > left && x < right && y > top && y < bottom
    })
  /** A line with all others of its colour, since one may lie on another. */
  const linesLike = (part: Element) => {
    const { stroke } = getComputedStyle(part)
    const others = [...root.querySelectorAll(shapes)].filter(
      (each) => !each.closest('defs, marker'),
    )
    return others.filter((each) => {
      const style = getComputedStyle(each)
      return fillOf(part) === 'none' && fillOf(each) === 'none' && style.stroke === stroke
    })
  }
  /** The contrast of every pixel that a part paints with what is below it, the least first. */
  const contrastsOf = async (part: Element, isText: boolean): Promise<number[]> => {
    const { x, y, width: across, height: down } = boxOf(part)
    const [left, top] = [Math.max(0, Math.floor(x) - 2), Math.max(0, Math.floor(y) - 2)]
    const box = new DOMRect(left, top, Math.ceil(across) + 4, Math.ceil(down) + 4)
    const all = [part, ...part.querySelectorAll('*')]
    const paints = all.flatMap(paintsOf)
    const shown = await draw(box)
    const below = await drawWithout(isText ? all : [part, ...linesLike(part)], box)
    const found: number[] = []
    for (let at = 0; at < shown.length; at += 4) {
      const [with_, ground] = [[...shown.slice(at, at + 3)], [...below.slice(at, at + 3)]]
      if (with_.every((channel, index) => Math.abs(channel - (ground[index] ?? 0)) < 8)) continue
      const whole = paints.map(({ colour, opacity }) => over(colour, opacity, ground))
      const seen = isText ? whole : [with_, ...whole]
      found.push(Math.max(...seen.map((colour) => contrast(colour, ground))))
    }
    return found.sort((a, b) => a - b)
  }

  const clear = new Set<string>()
  const faint = new Map<string, string>()
  for (const part of root.querySelectorAll(`text, ${shapes}`)) {
    const isText = part.localName === 'text'
    const [fill, { stroke }] = [fillOf(part), getComputedStyle(part)]
    if (part.closest('defs, marker, clipPath')) continue
    if (!isText && fill !== 'none' && holdsWords(boxOf(part))) continue
    if (!isText && stroke.startsWith('rgb') && `${rgbOf(stroke)}` === `${rgbOf(grid)}`) continue
    const found = await contrastsOf(part, isText)
    const measured = found[Math.floor(found.length * (isText ? 0.3 : 0.9))]
    const place = isText ? `"${part.textContent}"` : placeOf(part)
    if (found.length < 5 || measured === undefined) continue
    if (measured >= (isText ? 4.5 : 3)) clear.add(place)
    else faint.set(place, `${part.localName} ${place} ${fill} ${stroke}: ${measured.toFixed(2)}`)
  }
  return [...faint].flatMap(([place, fault]) => (clear.has(place) ? [] : [fault]))
}
