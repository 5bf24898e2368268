import { given } from '../../basics/given.ts'
import { gateFault } from '../../clocks/releases/gates.ts'
import type { Gate } from '../../kinds/release.ts'
import type { Phase } from '../../kinds/status.ts'
import type { ViewContext } from '../context.ts'
import { type Badge, badgeFor, type LinkRow } from '../link-row.ts'
import { webLink } from '../web-link.ts'

/** A condition for a release, as a page shows it. */
export interface GateRow {
  readonly title: LinkRow
  readonly state: Badge
  /** The figure that was asked for, the one that was measured, and the remark. */
  readonly text?: string
}

const PHASES: Readonly<Record<Gate['state'], Phase>> = {
  open: 'open',
  passed: 'done',
  waived: 'dropped',
}

export function gateRow({ words: t }: Pick<ViewContext, 'words'>, gate: Gate): GateRow {
  const { title, url, state, note, measured } = gate
  const wanted = gate['at-least']
  const figures = [
    wanted === undefined ? '' : t('gate.wanted', { figure: wanted }),
    measured === undefined ? '' : t('gate.measured', { figure: measured }),
  ].filter(Boolean)
  const isShort = state === 'passed' && gateFault(gate) !== undefined
  const words = [figures.join(', '), note ?? ''].filter(Boolean)
  return {
    title: url === undefined ? { text: title } : webLink(url, title),
    state: badgeFor(t, state, isShort ? 'late' : PHASES[state]),
    ...given({ text: words.length > 0 ? words.join('. ') : undefined }),
  }
}
