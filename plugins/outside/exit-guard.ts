const LONGEST_MS = 30_000

/**
 * The number of running loads, and the real `process.exit`, which is restored after the last of
 * them.
 */
const loads = { count: 0, exit: process.exit }

/**
 * Runs other people's code. It may take its time but must not end the process: `process.exit`
 * throws, so that its caller is named. Rejects after half a minute.
 */
export async function withoutExit<Result>(work: () => Promise<Result>): Promise<Result> {
  if (loads.count === 0) {
    loads.exit = process.exit
    process.exit = refuse
  }
  loads.count += 1
  const { promise, reject } = Promise.withResolvers<never>()
  const timer = setTimeout(() => reject(new Error('it does not come to an end')), LONGEST_MS)
  try {
    return await Promise.race([work(), promise])
  } finally {
    clearTimeout(timer)
    loads.count -= 1
    if (loads.count === 0) process.exit = loads.exit
  }
}

function refuse(): never {
  throw new Error('it calls `process.exit`')
}
