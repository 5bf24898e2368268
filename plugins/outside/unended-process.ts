const LONGEST_MS = 30_000

/** How many loads go on now, and how the process ends when none does. */
const loads = { count: 0, exit: process.exit }

/**
 * Runs code of others that may take its time but not end the process: `process.exit` throws there,
 * so that whoever called it is named. Work without an end is given up after half a minute.
 */
export async function whileNobodyLeaves<Result>(work: () => Promise<Result>): Promise<Result> {
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
