import { BOLD, REGULAR } from './advance-widths.ts'

/** The properties that decide how wide letters are. */
export interface Lettering {
  /** The font size in px. */
  readonly size: number
  readonly bold: boolean
  readonly monospace: boolean
  /** The extra space after each letter, in px. */
  readonly spacing: number
}

const regular = widthsOf(REGULAR)
const bold = widthsOf(BOLD)

const MONOSPACE = 0.6
const WIDE =
  /\p{Extended_Pictographic}|[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60]/u
const NO_ROOM = /[\p{Mark}\p{Default_Ignorable_Code_Point}]/u

/** Returns the width of a text, in px. */
export function advanceOf(text: string, { size, bold, monospace, spacing }: Lettering): number {
  let ems = 0
  let letters = 0
  for (const letter of text) {
    ems += widthOf(letter, bold, monospace)
    letters += 1
  }
  return ems * size + letters * spacing
}

/** Returns how far letters of a size reach above and below their baseline, in px. */
export function reachOf(size: number): { readonly above: number; readonly below: number } {
  return { above: Math.round(size * 0.96875), below: Math.round(size * 0.2412) }
}

function widthOf(letter: string, heavy: boolean, monospace: boolean): number {
  const point = letter.codePointAt(0) ?? 0
  const known = (heavy ? bold : regular).get(point)
  if (known !== undefined && !monospace) return known
  if (NO_ROOM.test(letter)) return 0
  if (WIDE.test(letter)) return 1
  return MONOSPACE
}

function widthsOf(table: string): ReadonlyMap<number, number> {
  const widths = new Map<number, number>()
  for (const run of table.split(' ')) {
    const [first = '', digits = ''] = run.split(':')
    const start = Number.parseInt(first, 16)
    for (let at = 0; at < digits.length; at += 2) {
      widths.set(start + at / 2, Number.parseInt(digits.slice(at, at + 2), 36) / 1000)
    }
  }
  return widths
}
