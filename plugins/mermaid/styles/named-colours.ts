import { colourOf, type Ink, type Shade } from './palette.ts'
import { HUES } from './theme.ts'

/** The colours of a cherry-pick and of priorities, which Mermaid writes in every theme. */
const FIXED: readonly (readonly [shape: string, attribute: string, name: string, colour: Ink])[] = [
  ['.commit-cherry-pick', 'fill', '#fff', 'paper'],
  ['.commit-cherry-pick', 'stroke', '#fff', 'paper'],
  ['.items line', 'stroke', 'red', 'alarm-edge'],
  ['.items line', 'stroke', 'orange', 'amber'],
  ['.items line', 'stroke', 'blue', 'blue'],
  ['.items line', 'stroke', 'lightblue', 'slate'],
]

/** The colours of a Sankey diagram, in the order in which its nodes take them: Tableau's ten. */
const TABLEAU =
  '#4e79a7 #f28e2c #e15759 #76b7b2 #59a14f #edc949 #af7aa1 #ff9da7 #9c755f #bab0ab'.split(' ')

/** The opacity of a flow, which still stands out from the page. */
const FLOW = 0.75

/** Returns styles that replace colours which Mermaid writes on shapes by those of our palette. */
export function namedColours(shade: Shade): readonly string[] {
  const flows = TABLEAU.flatMap((name, index) => {
    const hue = HUES[index % HUES.length] ?? 'slate'
    return [
      ['.nodes rect', 'fill', name, hue],
      ['.links path', 'stroke', name, hue],
      ['stop', 'stop-color', name, hue],
    ] as const
  })
  return [
    ...[...FIXED, ...flows].map(
      ([shape, attribute, name, colour]) =>
        `${shape}[${attribute}="${name}"] { ${attribute}: ${colourOf(colour, shade)}; }`,
    ),
    `.links { stroke-opacity: ${FLOW}; }`,
    `.link { stroke-opacity: ${FLOW}; }`,
  ]
}
