/** A mutation that no test notices, and why none could: the code does the same with it. */
export interface Survivor {
  /** The end of the file's path. */
  readonly file: string
  readonly was: string
  readonly put: string
  readonly why: string
}

export const SURVIVORS: readonly Survivor[] = []
