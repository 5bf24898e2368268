/**
 * Writes the table of character widths from the open font Inter: `node bench/advance-widths.ts`.
 */
import { globSync, writeFileSync } from 'node:fs'
import { openSync } from 'fontkit'

const TARGET = 'plugins/mermaid/shapes/advance-widths.ts'

const lines = [
  '/**',
  ' * The widths of the characters of Inter (SIL Open Font License), in thousandths of an em.',
  ' * A word is a run: its first code point in hex, a colon, two base-36 digits a character.',
  ' * Made by bench/advance-widths.ts, not by hand.',
  ' */',
  ...table('REGULAR', 400),
  '',
  ...table('BOLD', 700),
  '',
]
writeFileSync(TARGET, lines.join('\n'))

function table(name: string, weight: number): string[] {
  const rows = runs(widths(weight)).match(/.{1,94}/g) ?? []
  return [`export const ${name} = [`, ...rows.map((row) => `  '${row}',`), "].join('')"]
}

function widths(weight: number): ReadonlyMap<number, number> {
  const found = new Map<number, number>()
  for (const file of globSync(`node_modules/@fontsource/inter/files/*-${weight}-normal.woff2`)) {
    const font = openSync(file)
    if (!('characterSet' in font)) continue
    for (const point of font.characterSet) {
      const advance = font.glyphForCodePoint(point).advanceWidth
      if (point >= 0x20) found.set(point, Math.round((advance * 1000) / font.unitsPerEm))
    }
  }
  return found
}

function runs(found: ReadonlyMap<number, number>): string {
  let text = ''
  let next = -1
  for (const [point, width] of [...found].sort(([a], [b]) => a - b)) {
    if (point !== next) text += `${text === '' ? '' : ' '}${point.toString(16)}:`
    text += Math.min(width, 1295).toString(36).padStart(2, '0')
    next = point + 1
  }
  return text
}
