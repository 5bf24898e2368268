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

export const SURVIVORS: readonly Survivor[] = []
