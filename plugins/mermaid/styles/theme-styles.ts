import { colourOf, type Shade } from './palette.ts'
import { HUES } from './theme.ts'

/**
 * Returns the styles that Mermaid's variables cannot set: plain backgrounds for labels, and a few
 * hues.
 */
export function themeStyles(shade: Shade): string {
  const paper = colourOf('paper', shade)
  return [
    `.edgeLabel rect, .edgeLabel .label rect { fill: ${paper}; opacity: 1; }`,
    `.marker circle { fill: ${paper}; }`,
    '.statediagram-cluster .cluster-label text { transform: translate(0, 4px); }',
    ...HUES.map((hue, index) => {
      const [strong, soft] = [colourOf(hue, shade), colourOf(`${hue}-soft`, shade)]
      return [
        `.radarCurve-${index} { fill: ${strong}; stroke: ${strong}; fill-opacity: 0.2; }`,
        `.radarLegendBox-${index} { fill: ${strong}; stroke: ${strong}; }`,
        `.cluster.section-${index + 1} rect { fill: ${soft}; stroke: ${soft}; }`,
      ].join('\n')
    }),
  ].join('\n')
}
