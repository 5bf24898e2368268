import type { Gate } from '../../kinds/release.ts'

/** A reason why a gate does not let a release through. */
export interface GateFault {
  /** The end of a sentence that begins with the gate: `is open`. */
  readonly text: string
  /** The field of the gate that is to blame. */
  readonly field: keyof Gate
}

/**
 * Returns why a gate is closed to a release, or undefined when it is passed. A figure that was
 * asked for must be reached, and a waived gate must say why.
 */
export function gateFault(gate: Gate): GateFault | undefined {
  const { state, note, measured } = gate
  const wanted = gate['at-least']
  if (state === 'open') return { text: 'is open', field: 'state' }
  if (state === 'waived') {
    return note === undefined ? { text: 'is waived without a reason', field: 'state' } : undefined
  }
  if (wanted === undefined) return undefined
  if (measured === undefined) {
    return { text: `asks for at least ${wanted}, and no figure is recorded`, field: 'at-least' }
  }
  if (measured >= wanted) return undefined
  return { text: `measured ${measured}, expected at least ${wanted}`, field: 'measured' }
}
