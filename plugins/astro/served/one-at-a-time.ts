interface Order {
  /** Receives the error of a run that failed. */
  readonly failed: (error: unknown) => void
  /** The pause before a run, in which more calls may come. */
  readonly pauseMs?: number
}

/**
 * Returns a function that starts a piece of work, and never two at a time. Calls in quick
 * succession start it once. However many come while it runs, it runs once more after it.
 */
export function oneAtATime(run: () => Promise<void>, { failed, pauseMs = 0 }: Order): () => void {
  let timer: NodeJS.Timeout | undefined
  let isRunning = false
  let isAsked = false
  const start = async () => {
    timer = undefined
    isRunning = true
    isAsked = false
    await run().catch(failed)
    isRunning = false
    if (isAsked) ask()
  }
  const ask = () => {
    isAsked = true
    if (isRunning) return
    clearTimeout(timer)
    timer = setTimeout(start, pauseMs)
  }
  return ask
}
