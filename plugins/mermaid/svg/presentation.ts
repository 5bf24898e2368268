import { lengthIn } from '../shapes/font.ts'
import type { Declared } from '../styles/cascade.ts'
import { hexOf } from '../styles/colour.ts'
import { themed } from '../styles/palette.ts'

/** Inherited presentation attributes with their initial values. */
const INHERITED: Readonly<Record<string, string>> = {
  fill: '#000000',
  'fill-opacity': '1',
  'fill-rule': 'nonzero',
  stroke: 'none',
  'stroke-width': '1',
  'stroke-opacity': '1',
  'stroke-dasharray': 'none',
  'stroke-linecap': 'butt',
  'stroke-linejoin': 'miter',
  'stroke-miterlimit': '4',
  'font-family': '',
  'font-size': '16',
  'font-weight': 'normal',
  'font-style': 'normal',
  'letter-spacing': 'normal',
  'text-anchor': 'start',
  'dominant-baseline': 'auto',
  'paint-order': 'normal',
  'marker-start': 'none',
  'marker-mid': 'none',
  'marker-end': 'none',
  visibility: 'visible',
}

const OWN: Readonly<Record<string, string>> = {
  opacity: '1',
  'alignment-baseline': 'auto',
  'text-decoration': 'none',
  'clip-path': 'none',
  'stop-color': '#000000',
  'stop-opacity': '1',
}

const COLOURS = new Set(['fill', 'stroke', 'stop-color'])
const LENGTHS = new Set(['stroke-width', 'font-size', 'letter-spacing'])
const PLAIN = /^[\w\s.,%+-]{1,120}$/
const OWN_URL = /^url\(\s*["']?#([^"')\s]+)["']?\s*\)$/

/** The values that an element passes on to its children. */
export type Inherited = ReadonlyMap<string, string>

export const INITIAL_VALUES: Inherited = new Map(Object.entries(INHERITED))

/** One element's declarations in both shades, and the values of `currentColor`. */
export interface BothShades {
  readonly light: Declared
  readonly dark: Declared
}

/**
 * Returns the presentation attributes that an element needs besides the inherited ones, and the
 * values that it passes on.
 */
export function present(
  both: BothShades,
  from: Inherited,
): [attributes: Inherited, onward: Inherited] {
  const attributes = new Map<string, string>()
  const onward = new Map(from)
  for (const name of Object.keys(INHERITED)) {
    const value = valueIn(name, both)
    if (value === undefined || value === from.get(name)) continue
    attributes.set(name, value)
    onward.set(name, value)
  }
  for (const [name, initial] of Object.entries(OWN)) {
    const value = valueIn(name, both)
    if (value !== undefined && value !== initial) attributes.set(name, value)
  }
  return [attributes, onward]
}

/** Returns the id in a `url(#id)`. */
export function urlTarget(value: string): string | undefined {
  return OWN_URL.exec(value)?.[1]
}

function valueIn(name: string, { light, dark }: BothShades): string | undefined {
  const [inLight, inDark] = [read(name, light), read(name, dark)]
  if (inLight === undefined || inDark === undefined) return undefined
  return COLOURS.has(name) && !urlTarget(inLight) ? themed(inLight, inDark) : inLight
}

function read(name: string, declared: Declared): string | undefined {
  const text = declared.get(name)?.trim()
  if (!text || text === 'inherit') return undefined
  if (urlTarget(text)) return text
  if (COLOURS.has(name)) return readColour(text, declared)
  if (name === 'font-family') return /mono|courier|consolas/i.test(text) ? 'monospace' : ''
  if (LENGTHS.has(name)) return readLength(text)
  return PLAIN.test(text) ? normal(name, text) : undefined
}

function readColour(text: string, declared: Declared): string | undefined {
  const named = /^currentcolor$/i.test(text) ? (declared.get('color') ?? '') : text
  const hex = hexOf(named)
  if (hex === undefined) return named.toLowerCase() === 'none' ? 'none' : undefined
  return hex.endsWith('00') && hex.length === 9 ? 'none' : hex
}

function readLength(text: string): string | undefined {
  if (!/(px|\d)$/.test(text)) return PLAIN.test(text) ? text : undefined
  const length = lengthIn(text, 16)
  return length === undefined ? undefined : String(length)
}

function normal(name: string, text: string): string {
  if (name === 'font-weight' && text === '400') return 'normal'
  if (name === 'stroke-dasharray' && /^0(px)?$|^[\d.]+[\s,]+0$/.test(text)) return 'none'
  return text
}
