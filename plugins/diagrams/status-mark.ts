import type { StatusClass } from './diagram.ts'

/** A character for each status, so that colour is never the only sign. */
export const STATUS_MARKS: Readonly<Record<StatusClass, string>> = {
  open: '○',
  active: '◐',
  late: '▲',
  done: '✓',
  cancelled: '✕',
  none: '',
}
