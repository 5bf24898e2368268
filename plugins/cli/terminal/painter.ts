import pico from 'picocolors'
import { type Painter, PLAIN } from '../../reports/input.ts'

export function painter(colors: boolean): Painter {
  if (!colors) return PLAIN
  const { red, yellow, cyan, bold, dim } = pico.createColors(true)
  return {
    error: (text) => bold(red(text)),
    warning: (text) => bold(yellow(text)),
    info: (text) => bold(cyan(text)),
    strong: bold,
    faint: dim,
  }
}
