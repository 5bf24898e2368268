import type { MermaidConfig } from 'mermaid'
import { MOST_CHARACTERS, MOST_EDGES } from './fence/limits.ts'
import { advanceOf } from './shapes/letters.ts'
import { colourOf, type Shade } from './styles/palette.ts'
import { HUES, themeVariables } from './styles/theme.ts'
import { themeStyles } from './styles/theme-styles.ts'

/**
 * The settings that a diagram may not change: those for safety, for limits, and for the fit on the
 * page.
 */
const OWN_SETTINGS = [
  'secure',
  'securityLevel',
  'startOnLoad',
  'maxTextSize',
  'maxEdges',
  'suppressErrorRendering',
  'htmlLabels',
  'theme',
  'themeVariables',
  'themeCSS',
  'darkMode',
  'look',
  'fontFamily',
  'fontSize',
  'altFontFamily',
  'textPlacement',
  'arrowMarkerAbsolute',
  'deterministicIds',
  'useMaxWidth',
]

/** The shapes of C4 diagrams, whose colours a theme does not change. */
const C4_SHAPES = 'person system container component'.split(' ')
const C4_FORMS = ['', '_db', '_queue']

export function configFor(shade: Shade, source: string): MermaidConfig {
  return {
    startOnLoad: false,
    secure: OWN_SETTINGS,
    securityLevel: 'strict',
    maxTextSize: MOST_CHARACTERS,
    maxEdges: MOST_EDGES,
    suppressErrorRendering: true,
    logLevel: 'fatal',
    htmlLabels: false,
    deterministicIds: true,
    theme: 'base',
    look: 'classic',
    darkMode: shade === 'dark',
    fontFamily: 'sans-serif',
    themeVariables: themeVariables(shade),
    themeCSS: themeStyles(shade),
    flowchart: { subGraphTitleMargin: { top: 4, bottom: 4 } },
    state: { minNodeWidth: 0 },
    sequence: { labelBoxWidth: 64 },
    gantt: ganttSizes(source),
    c4: c4Borders(shade),
    sankey: { labelStyle: 'outlined' },
    journey: {
      textPlacement: 'fo',
      actorColours: HUES.slice(0, 6).map((hue) => colourOf(hue, shade)),
    },
  }
}

/** Returns borders for the shapes of C4 diagrams that can be seen on the page. */
function c4Borders(shade: Shade): Record<string, string> {
  const names = C4_SHAPES.flatMap((shape) => C4_FORMS.map((form) => `${shape}${form}`))
  const borders = names.flatMap((name) => [
    [`${name}_border_color`, colourOf('blue', shade)],
    [`external_${name}_border_color`, colourOf('line', shade)],
  ])
  return Object.fromEntries(borders)
}

/** The room that Mermaid leaves for the names of sections in a Gantt chart, in px. */
const LEAST_ROOM = 75
const GANTT_WIDTH = 800
const SECTION = { size: 11, bold: false, monospace: false, spacing: 0 }

/** Returns the sizes of a Gantt chart that has room for the names of its sections before its bars. */
function ganttSizes(source: string): { readonly useWidth: number; readonly leftPadding: number } {
  const names = [...source.matchAll(/^[ \t]*section[ \t]+(.+)$/gim)].map(([, name = '']) => name)
  const rooms = names.map((name) => Math.ceil(advanceOf(name.trim(), SECTION)) + 20)
  const leftPadding = Math.max(LEAST_ROOM, ...rooms)
  return { useWidth: GANTT_WIDTH + leftPadding - LEAST_ROOM, leftPadding }
}
