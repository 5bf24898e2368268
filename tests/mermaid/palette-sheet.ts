import { type Ink, PALETTE } from '../../plugins/mermaid/styles/palette.ts'

/** Colours of backgrounds, which become the page's own when a reader forces colours. */
const BACKGROUNDS = /^(?:paper|node|group|note|done|alarm|ink-inverse|.*-soft)$/
const SOFT_INK = 'ink-soft'

/** Returns the style sheet that every page with a Mermaid picture needs once. */
export function paletteSheet(): string {
  const light = rule(':root', (name) => PALETTE[name][0])
  const dark = (selector: string) => rule(selector, (name) => PALETTE[name][1])
  const forced = rule(':root:root', (name) => forcedColour(name))
  return [
    '/* The colours of authored Mermaid diagrams. Made from the palette of plugins/mermaid/styles. */',
    light,
    media('screen', dark(':root[data-theme="dark"]')),
    media('screen and (prefers-color-scheme: dark)', dark(':root:not([data-theme])')),
    media('(forced-colors: active)', forced),
  ].join('\n')
}

function rule(selector: string, colour: (name: Ink) => string): string {
  const names = Object.keys(PALETTE) as Ink[]
  const lines = names.map((name) => `  --mermaid-${name}: ${colour(name)};\n`)
  return `${selector} {\n${lines.join('')}}\n`
}

function media(condition: string, inner: string): string {
  return `@media ${condition} {\n${inner.replace(/^(?=.)/gm, '  ')}}\n`
}

function forcedColour(name: Ink): string {
  return BACKGROUNDS.test(name) && name !== SOFT_INK ? 'Canvas' : 'CanvasText'
}
