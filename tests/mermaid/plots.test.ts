import { afterAll, expect, test } from 'vitest'
import { openMermaid } from '../../plugins/mermaid/renderer.ts'
import { contrast } from '../../plugins/mermaid/styles/colour.ts'
import { colourOf } from '../../plugins/mermaid/styles/palette.ts'
import { PLOTS } from '../../plugins/mermaid/styles/theme.ts'

const mermaid = openMermaid({ timeoutMs: 60_000 })
afterAll(() => mermaid.close())

async function svgOf(source: string): Promise<string> {
  const picture = await mermaid.render(source, 'd')
  if (!('svg' in picture)) throw new Error(JSON.stringify(picture))
  return picture.svg
}

test('the numbers of a sequence have the colour of the page on their discs', async () => {
  const svg = await svgOf('sequenceDiagram\n  autonumber\n  A->>B: Hello\n  B->>A: Hi')
  const numbers = [...svg.matchAll(/<text[^>]*fill="([^"]*)"[^>]*>(?:<tspan[^>]*>)?[12]</g)]
  expect(numbers.map(([, fill]) => fill)).toEqual([
    expect.stringContaining('--mermaid-paper'),
    expect.stringContaining('--mermaid-paper'),
  ])
})

test.each(['light', 'dark'] as const)('a line over bars can be seen in the %s theme', (shade) => {
  const [bars, line] = PLOTS
  const [one, other] = [colourOf(bars, shade), colourOf(line, shade)]
  expect(contrast(one, other)).toBeGreaterThanOrEqual(3)
  expect(contrast(one, colourOf('paper', shade))).toBeGreaterThanOrEqual(3)
  expect(contrast(colourOf('paper', shade), colourOf('line', shade))).toBeGreaterThanOrEqual(4.5)
})

test('bars and a line take these colours', async () => {
  const svg = await svgOf('xychart-beta\n  x-axis [jan, feb]\n  bar [4, 3]\n  line [2, 3]')
  expect(svg).toContain('--mermaid-done-edge')
  expect(svg).toMatch(/stroke="var\(--mermaid-ink,/)
})
