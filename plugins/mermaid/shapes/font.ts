import type { Declared } from '../styles/cascade.ts'
import { declaredOnPath } from '../styles/computed-declarations.ts'
import type { Lettering } from './letters.ts'

/** The font and the anchor of an element's own text. */
export interface Font extends Lettering {
  readonly anchor: string
  readonly baseline: string
  readonly keepsSpaces: boolean
}

const ROOT: Font = {
  size: 16,
  bold: false,
  monospace: false,
  spacing: 0,
  anchor: 'start',
  baseline: 'auto',
  keepsSpaces: false,
}

const KEYWORDS: Readonly<Record<string, number>> = {
  'xx-small': 9,
  'x-small': 10,
  small: 13,
  medium: 16,
  large: 18,
  'x-large': 24,
  'xx-large': 32,
}

export function fontOf(element: Element): Font {
  return declaredOnPath(element).reduce(inherit, ROOT)
}

/** Reads a length in px. `em` and `ex` are relative to the given font size. */
export function lengthIn(text: string | null | undefined, size: number): number | undefined {
  const match = /^\s*(-?(?:\d+\.?\d*|\.\d+)(?:e-?\d+)?)\s*(px|em|ex|rem|pt|%)?/i.exec(text ?? '')
  if (!match) return undefined
  return Number(match[1]) * unitOf(match[2]?.toLowerCase(), size)
}

function unitOf(unit: string | undefined, size: number): number {
  if (unit === 'em') return size
  if (unit === 'ex') return size * 0.546
  if (unit === 'rem') return ROOT.size
  if (unit === 'pt') return 4 / 3
  return unit === '%' ? size / 100 : 1
}

/** Returns the font of an element with these declarations, whose parent has this font. */
export function inherit(parent: Font, declared: Declared): Font {
  const size = sizeIn(declared.get('font-size'), parent.size)
  return {
    size,
    bold: isBold(declared.get('font-weight'), parent.bold),
    monospace: isMonospace(declared.get('font-family'), parent.monospace),
    spacing: lengthIn(declared.get('letter-spacing'), size) ?? parent.spacing,
    anchor: declared.get('text-anchor') ?? parent.anchor,
    baseline: baselineIn(declared) ?? parent.baseline,
    keepsSpaces: keepsSpaces(declared) ?? parent.keepsSpaces,
  }
}

function sizeIn(text: string | undefined, parent: number): number {
  return KEYWORDS[text ?? ''] ?? lengthIn(text, parent) ?? parent
}

function isBold(text: string | undefined, parent: boolean): boolean {
  if (text === undefined || text === 'inherit') return parent
  return text.startsWith('bold') || Number(text) >= 600
}

function isMonospace(text: string | undefined, parent: boolean): boolean {
  return text === undefined || text === 'inherit' ? parent : /mono|courier|consolas/i.test(text)
}

function baselineIn(declared: Declared): string | undefined {
  const own = declared.get('alignment-baseline')
  return own && own !== 'auto' && own !== 'baseline' ? own : declared.get('dominant-baseline')
}

function keepsSpaces(declared: Declared): boolean | undefined {
  const space = declared.get('white-space') ?? declared.get('xml:space')
  return space === undefined ? undefined : space.startsWith('pre')
}
