/** Every colour of ours that a picture may show, `[in light, in dark]`. */
export const PALETTE = {
  ink: ['#1d2530', '#e4e9f1'],
  'ink-inverse': ['#ffffff', '#1d2530'],
  'ink-soft': ['#4d5869', '#a9b4c4'],
  paper: ['#ffffff', '#17181c'],
  line: ['#5a687b', '#8f9db2'],
  grid: ['#d5dbe4', '#363e4b'],
  node: ['#edf2fb', '#1f2b40'],
  'node-edge': ['#5c7db5', '#6d8fcb'],
  group: ['#f6f8fb', '#1c2129'],
  'group-edge': ['#808da1', '#6f7d93'],
  note: ['#fff5d1', '#3a3114'],
  'note-edge': ['#9a7b14', '#a8924a'],
  done: ['#e3e7ed', '#2f3641'],
  'done-edge': ['#8792a3', '#77839a'],
  alarm: ['#fddfdc', '#4c1d1d'],
  'alarm-edge': ['#c2392f', '#e8776e'],
  'blue-soft': ['#dbe8fd', '#1b3157'],
  blue: ['#2f6fcb', '#6ba4f5'],
  'teal-soft': ['#d2efea', '#123f3a'],
  teal: ['#107f73', '#3fbfae'],
  'amber-soft': ['#fcebc5', '#46330f'],
  amber: ['#a46a06', '#dda63c'],
  'violet-soft': ['#e8e0fb', '#362857'],
  violet: ['#7350c4', '#a98cf0'],
  'rose-soft': ['#fcdfe9', '#4f1d34'],
  rose: ['#bf3a71', '#ea7fa9'],
  'green-soft': ['#ddf0d3', '#213d19'],
  green: ['#43802c', '#80bd66'],
  'orange-soft': ['#fde3d2', '#4d2a14'],
  orange: ['#b8541a', '#ea8d57'],
  'slate-soft': ['#e2e8f0', '#2b3543'],
  slate: ['#56667c', '#93a4bc'],
} as const satisfies Record<string, readonly [light: string, dark: string]>

export type Ink = keyof typeof PALETTE
export type Shade = 'light' | 'dark'

export function colourOf(ink: Ink, shade: Shade): string {
  return PALETTE[ink][shade === 'light' ? 0 : 1]
}

/**
 * Returns an attribute's value for a colour that is `light` on a light page and `dark` on a dark
 * one. A colour of the palette is given by its name, so that a site can change it.
 */
export function themed(light: string, dark: string): string {
  if (light === dark) return light
  const name = names.get(`${light} ${dark}`)
  return name ? `var(--mermaid-${name}, ${light})` : `light-dark(${light}, ${dark})`
}

const names = new Map(
  Object.entries(PALETTE).map(([name, [light, dark]]) => [`${light} ${dark}`, name]),
)
