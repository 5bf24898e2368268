import { tooMuch } from '../plugins/mermaid/fence/amount.ts'
import type { Answer } from '../plugins/mermaid/fence/job.ts'
import { openThread } from '../plugins/mermaid/thread.ts'
import { SHAPES, type Shape } from './diagram-shapes.ts'

/**
 * Draws diagrams of every type, each as large as the limits allow, and prints the processor time of
 * each: `node bench/diagrams.ts [pattern of names] [size]`. With a size, the limits are not asked
 * how large. Exits with 1 when one takes more than `MOST_SECONDS`.
 */
const MOST_SECONDS = 8
const [, , only = '', size] = process.argv
const LONGEST_MS = 60_000
let thread = openThread(LONGEST_MS)

for (const [name, shape] of Object.entries(SHAPES)) {
  if (!new RegExp(only).test(name)) continue
  await thread.ask({ source: shape(3) })
  const largest = size ? Number(size) : largestOf(shape)
  const source = shape(largest)
  const before = process.cpuUsage()
  const answer = await thread.ask({ source })
  const { user, system } = process.cpuUsage(before)
  const seconds = (user + system) / 1e6
  if (seconds > MOST_SECONDS) process.exitCode = 1
  const fault = typeof answer === 'string' ? `  ${answer}` : faultIn(answer)
  if (seconds > 10) {
    await thread.close()
    thread = openThread(LONGEST_MS)
  }
  console.log(`${seconds.toFixed(2).padStart(6)} s  ${name.padEnd(28)}${largest}${fault}`)
}
await thread.close()

function faultIn(answer: Answer): string {
  return 'error' in answer ? `  ${answer.error.message}` : ''
}

/** Returns the largest size up to 1,000 that the limits allow. */
function largestOf(shape: Shape): number {
  let [low, high] = [1, 1_000]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (tooMuch(shape(middle))) high = middle - 1
    else low = middle
  }
  return low
}
