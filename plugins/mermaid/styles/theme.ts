import { namesIn } from '../../basics/names.ts'
import { ROLES } from './colour-roles.ts'
import { colourOf, type Ink, type Shade } from './palette.ts'

/** The order in which branches, slices, sections and plots take their colours. */
export const HUES = ['blue', 'teal', 'amber', 'violet', 'rose', 'green', 'orange', 'slate'] as const

/** The colours of plots. The second one, mostly a line over bars, stands out from the first. */
export const PLOTS = ['done-edge', 'ink', ...HUES] as const

/** The count of each numbered variable in Mermaid. */
const SOFT_SERIES = { cScale: 12, fillType: 8, surface: 5 }
const STRONG_SERIES = { cScaleInv: 12, cScalePeer: 12, surfacePeer: 5, git: 8, actor: 6 }
const INK_SERIES = { cScaleLabel: 12, gitBranchLabel: 8, gitInv: 8 }
/** The counts of numbered variables that begin with 1. */
const SOFT_FROM_ONE = { pie: 12 }
const STRONG_FROM_ONE = { venn: 8 }

/** Returns the variables of Mermaid's `base` theme, in one shade of our palette. */
export function themeVariables(shade: Shade): Record<string, unknown> {
  const ink = (name: Ink) => colourOf(name, shade)
  const roles = namesIn(ROLES).flatMap((name) =>
    (ROLES[name] ?? []).flatMap((list) => list.split(' ').map((role) => [role, ink(name)])),
  )
  const hue = (index: number) => HUES[index % HUES.length] ?? 'blue'
  return {
    darkMode: shade === 'dark',
    /** Faces are drawn in one grey, which a dark background would hide. */
    faceColor: colourOf('note', 'light'),
    fontFamily: 'sans-serif',
    fontSize: '15px',
    useGradient: false,
    dropShadow: 'none',
    pieOpacity: '1',
    pieStrokeWidth: '1px',
    pieOuterStrokeWidth: '1px',
    pieTitleTextSize: '18px',
    pieSectionTextSize: '14px',
    pieLegendTextSize: '14px',
    ...Object.fromEntries(roles),
    ...series(SOFT_SERIES, 0, (index) => ink(`${hue(index)}-soft`)),
    ...series(SOFT_FROM_ONE, 1, (index) => ink(`${hue(index)}-soft`)),
    ...series(STRONG_SERIES, 0, (index) => ink(hue(index))),
    ...series(STRONG_FROM_ONE, 1, (index) => ink(hue(index))),
    ...series(INK_SERIES, 0, () => ink('ink')),
    ...nested(ink),
  }
}

function series(
  counts: Readonly<Record<string, number>>,
  first: 0 | 1,
  colour: (index: number) => string,
): Record<string, string> {
  const rows = Object.entries(counts).flatMap(([name, count]) =>
    Array.from({ length: count }, (_, index) => [`${name}${index + first}`, colour(index)]),
  )
  return Object.fromEntries(rows)
}

function nested(ink: (name: Ink) => string): Record<string, object> {
  return {
    radar: { axisColor: ink('line'), graticuleColor: ink('grid'), graticuleOpacity: 0.25 },
    cynefin: {
      boundaryColor: ink('line'),
      cliffColor: ink('alarm-edge'),
      arrowColor: ink('line'),
      complexBg: ink('green-soft'),
      complicatedBg: ink('blue-soft'),
      chaoticBg: ink('rose-soft'),
      clearBg: ink('amber-soft'),
      confusionBg: ink('slate-soft'),
      textColor: ink('ink'),
      labelColor: ink('ink'),
    },
    packet: {
      startByteColor: ink('ink-soft'),
      endByteColor: ink('ink-soft'),
      labelColor: ink('ink'),
      titleColor: ink('ink'),
      blockStrokeColor: ink('node-edge'),
      blockFillColor: ink('node'),
    },
    treeView: { labelColor: ink('ink'), lineColor: ink('line') },
    xyChart: { plotColorPalette: PLOTS.map(ink).join(','), backgroundColor: ink('paper') },
  }
}
