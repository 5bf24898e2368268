import { namedColours } from './named-colours.ts'
import { colourOf, type Ink, type Shade } from './palette.ts'
import { HUES } from './theme.ts'

/**
 * Returns the styles that Mermaid's variables cannot set: plain backgrounds for labels, and a few
 * hues.
 */
export function themeStyles(shade: Shade): string {
  const ink = (name: Ink) => colourOf(name, shade)
  const paper = ink('paper')
  return [
    `.edgeLabel rect, .edgeLabel .label rect { fill: ${paper}; opacity: 1; }`,
    `.marker circle { fill: ${paper}; }`,
    '.statediagram-cluster .cluster-label text { transform: translate(0, 4px); }',
    '.usecase-element .label text { text-anchor: middle; }',
    `.legend rect { stroke: ${ink('line')} !important; }`,
    `.face { stroke: ${ink('line')}; }`,
    ...namedColours(shade),
    ...HUES.map((hue, index) => {
      const [strong, soft] = [ink(hue), ink(`${hue}-soft`)]
      const next = HUES[(index + 1) % HUES.length] ?? hue
      return [
        `.radarCurve-${index} { fill: ${strong}; stroke: ${strong}; fill-opacity: 0.2; }`,
        `.radarLegendBox-${index} { fill: ${strong}; stroke: ${strong}; }`,
        `.cluster.section-${index + 1} rect { fill: ${soft}; stroke: ${strong}; }`,
        `.section-edge-${index} { stroke: ${ink(next)}; }`,
      ].join('\n')
    }),
  ].join('\n')
}
