/**
 * A mutation that no test can notice, because the code does the same with it. It has the reason.
 */
export interface Survivor {
  /** The end of the file's path. */
  readonly file: string
  readonly was: string
  readonly put: string
  readonly why: string
}

export const SURVIVORS: readonly Survivor[] = [
  {
    file: 'rules/base/unsupported-patches.ts',
    was: 'turn?.from',
    put: 'true',
    why: 'Only a line that was planned from the start has a turn without a day, and it has no patches to object to.',
  },
]
