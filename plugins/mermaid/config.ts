import type { MermaidConfig } from 'mermaid'
import { MOST_CHARACTERS, MOST_EDGES } from './fence/limits.ts'
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
  'altFontFamily',
  'textPlacement',
  'arrowMarkerAbsolute',
  'deterministicIds',
  'useMaxWidth',
]

export function configFor(shade: Shade): MermaidConfig {
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
    gantt: { useWidth: 800 },
    journey: {
      textPlacement: 'tspan',
      actorColours: HUES.slice(0, 6).map((hue) => colourOf(hue, shade)),
    },
  }
}
