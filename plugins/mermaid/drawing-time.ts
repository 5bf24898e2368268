/**
 * The factor between elapsed time and the limit of computing time, since a drawing has to wait for
 * its turn on a busy machine.
 */
const BUSY_FACTOR = 10

/**
 * Begins to measure a drawing. Returns a function that says whether it has taken too long. The
 * limit is for the time that this process computes, so a busy machine gives the same answer.
 */
export function openDrawingTime(limitMs: number): () => boolean {
  const [computed, began] = [process.cpuUsage(), performance.now()]
  return () => {
    const { user, system } = process.cpuUsage(computed)
    return (user + system) / 1000 > limitMs || performance.now() - began > limitMs * BUSY_FACTOR
  }
}
