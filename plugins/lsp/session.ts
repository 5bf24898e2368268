import type { Outcome } from '../engine/check.ts'
import type { LiveDiagrams } from '../engine/live/live-diagrams.ts'
import type { LiveProject } from '../engine/live/live-project.ts'

/** One project in an editor, checked again after each key press. */
export interface Session {
  readonly live: LiveProject
  /** Checks soon. Several changes in quick succession lead to one check. */
  change(apply: () => void): void
  /** Returns the outcome of all changes so far. */
  settled(): Promise<Outcome>
  /** Returns the outcome of the last check, which may be older than the texts. */
  latest(): Promise<Outcome>
  close(): void
}

export interface SessionOptions {
  readonly diagrams?: LiveDiagrams | undefined
  /** Receives each outcome. */
  readonly show: (outcome: Outcome) => void
  /** Receives the reason why a check could not run. */
  readonly failed: (error: unknown) => void
  readonly closed: () => void
}

/** The pause before a check: as good as none after a pause, longer between quick key presses. */
const SHORTEST_MS = 10
const LONGEST_MS = 300
/** The pause before diagrams are drawn. */
const DRAWING_MS = 600

export function openSession(live: LiveProject, options: SessionOptions): Session {
  const checking = openChecking(live, options)
  const pace = openPace(checking.took)
  const drawing = openTimer()
  const run = () => checking.run().finally(drawSoon)
  const soon = () => {
    checking.outdate()
    pace.soon(run)
  }
  const drawSoon = () => {
    if (!options.diagrams) return
    drawing.start(DRAWING_MS, async () => {
      if (await options.diagrams?.draw().catch(options.failed)) soon()
    })
  }
  const settled = async () => {
    const found = checking.isStale() ? await run() : checking.outcome()
    if (found) return found
    throw new Error('Cannot check the project; the log of the server says why.')
  }
  return {
    live,
    change(apply) {
      apply()
      soon()
    },
    settled,
    latest: async () => checking.outcome() ?? settled(),
    close() {
      for (const timer of [pace, drawing]) timer.close()
      checking.close()
      live.close()
      options.closed()
    },
  }
}

/** Runs one check at a time, until the last one is of the newest texts. */
function openChecking(live: LiveProject, { show, failed }: SessionOptions) {
  let running: Promise<Outcome | undefined> | undefined
  let isStale = true
  let isClosed = false
  let outcome: Outcome | undefined
  let took = 0
  const check = async (): Promise<Outcome | undefined> => {
    while (isStale && !isClosed) {
      isStale = false
      const started = performance.now()
      outcome = await live.check()
      took = performance.now() - started
      if (!isStale && !isClosed) show(outcome)
    }
    return outcome
  }
  return {
    outcome: () => outcome,
    isStale: () => isStale || running !== undefined,
    took: () => took,
    outdate: () => {
      isStale = true
    },
    run() {
      running ??= check()
        .catch((error: unknown) => {
          failed(error)
          return undefined
        })
        .finally(() => {
          running = undefined
        })
      return running
    },
    close: () => {
      isClosed = true
    },
  }
}

/** Starts work after a pause that depends on how quickly somebody types. */
function openPace(took: () => number) {
  const timer = openTimer()
  let changedAt = Number.NEGATIVE_INFINITY
  return {
    soon(work: () => unknown) {
      const isQuick = performance.now() - changedAt < took() + LONGEST_MS
      changedAt = performance.now()
      const pause = isQuick ? SHORTEST_MS + took() / 2 : SHORTEST_MS
      timer.start(Math.min(LONGEST_MS, pause), work)
    },
    close: timer.close,
  }
}

/** A timer of which only the last start counts. */
function openTimer() {
  let timer: NodeJS.Timeout | undefined
  let isClosed = false
  return {
    start(pause: number, work: () => unknown) {
      clearTimeout(timer)
      if (!isClosed) timer = setTimeout(work, pause)
    },
    close() {
      isClosed = true
      clearTimeout(timer)
    },
  }
}
