import type { Element, ElementContent } from 'hast'
import { s } from 'hastscript'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import { given } from '../basics/given.ts'
import { finished, type Markup } from '../basics/markup.ts'
import type { Phase } from '../kinds/status.ts'
import type { StatusClass } from './diagram.ts'
import { STATUS_CLASSES_OF_PHASES } from './status-mark.ts'

const writer = unified().use(rehypeStringify, { space: 'svg', closeEmptyElements: true }).freeze()

/** The shapes of the status marks, each twelve pixels wide around its centre. */
const SHAPES: Readonly<Record<StatusClass, readonly Stroke[]>> = {
  idea: [{ pen: 'line', d: 'M-5 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0z', dashes: '2.4 2.2' }],
  open: [{ pen: 'line', d: 'M-5 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0z' }],
  active: [
    { pen: 'line', d: 'M-5 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0z' },
    { pen: 'solid', d: 'M0-5a5 5 0 0 0 0 10z' },
  ],
  late: [
    { pen: 'solid', d: 'M0-6L6.5 5.5H-6.5z' },
    { pen: 'cut', d: 'M0-2.2V1.4M0 3v1' },
  ],
  done: [
    { pen: 'solid', d: 'M-6 0a6 6 0 1 0 12 0a6 6 0 1 0-12 0z' },
    { pen: 'cut', d: 'M-2.8 0.2L-0.8 2.3L2.9-2' },
  ],
  cancelled: [{ pen: 'line', d: 'M-4-4L4 4M4-4L-4 4' }],
  none: [],
}

/** The pens of a mark when no stylesheet is present. */
const MARK_STYLES = {
  line: { fill: 'none', stroke: 'currentColor', strokeWidth: '1.5' },
  solid: { fill: 'currentColor', stroke: 'none' },
  cut: { fill: 'none', stroke: '#fff', strokeWidth: '1.5' },
} as const

export function markPicture(status: StatusClass, x: number, y: number): ElementContent[] {
  const strokes = SHAPES[status].map(({ pen, d, dashes }) => {
    return s('path', {
      ...MARK_STYLES[pen],
      ...given({ strokeDasharray: dashes }),
      d,
      className: [`diagram-mark-${pen}`],
    })
  })
  return strokes.length === 0 ? [] : [s('g', { transform: `translate(${x} ${y})` }, strokes)]
}

/** Returns a mark as it stands in the boxes, for a legend. */
export function markKey(status: StatusClass): Element {
  const look = { className: ['diagram-key', `diagram-${status}`], width: 14, height: 14 }
  const hidden = { viewBox: '-7 -7 14 14', ariaHidden: 'true', focusable: 'false' }
  return s('svg', { ...look, ...hidden }, markPicture(status, 0, 0))
}

/** Returns the shapes of a phase's mark around the middle, as SVG. */
export function markShapes(phase: Phase): Markup {
  const children = markPicture(STATUS_CLASSES_OF_PHASES[phase], 0, 0)
  return finished(writer.stringify({ type: 'root', children }))
}

interface Stroke {
  readonly pen: keyof typeof MARK_STYLES
  readonly d: string
  readonly dashes?: string
}
