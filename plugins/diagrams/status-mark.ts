import type { Phase } from '../kinds/status.ts'
import type { StatusClass } from './diagram.ts'

/** Returns the room that a mark of a status takes before a text, in pixels: none without a mark. */
export function markRoom(statusClass: StatusClass, room: number): number {
  return statusClass === 'none' ? 0 : room
}

/** A character for each status, so that colour is never the only sign. */
export const STATUS_MARKS: Readonly<Record<StatusClass, string>> = {
  idea: '◌',
  open: '○',
  active: '◐',
  late: '▲',
  done: '✓',
  cancelled: '✕',
  none: '',
}

/** The mark and the colour of each phase in every picture. */
export const STATUS_CLASSES_OF_PHASES: Readonly<Record<Phase, StatusClass>> = {
  idea: 'idea',
  open: 'open',
  active: 'active',
  late: 'late',
  done: 'done',
  dropped: 'cancelled',
}
