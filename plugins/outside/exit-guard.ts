import type { EventLoopUtilization } from 'node:perf_hooks'

/**
 * The time between two looks at a load, and the number of looks in a row at which it may be idle.
 */
const LOOK_MS = 100
const MOST_IDLE_LOOKS = 300

/**
 * The number of running loads, and the real `process.exit`, which is restored after the last of
 * them.
 */
const loads = { count: 0, exit: process.exit }

/** Says whether nothing was computed or read since it was asked last. */
export type IsIdle = () => boolean

/**
 * Runs other people's code. It may take its time but must not end the process: `process.exit`
 * throws, so that its caller is named. Rejects once the code has waited for half a minute. Only the
 * time in which the process has nothing to compute and no file to read counts, so a slow machine
 * gives the same answer.
 */
export async function withoutExit<Result>(
  work: () => Promise<Result>,
  isIdle: IsIdle = idleness(),
): Promise<Result> {
  if (loads.count === 0) {
    loads.exit = process.exit
    process.exit = refuse
  }
  loads.count += 1
  const { promise, reject } = Promise.withResolvers<never>()
  let idleLooks = 0
  const timer = setInterval(() => {
    idleLooks = isIdle() ? idleLooks + 1 : 0
    if (idleLooks >= MOST_IDLE_LOOKS) reject(new Error('it does not come to an end'))
  }, LOOK_MS)
  try {
    return await Promise.race([work(), promise])
  } finally {
    clearInterval(timer)
    loads.count -= 1
    if (loads.count === 0) process.exit = loads.exit
  }
}

function refuse(): never {
  throw new Error('it calls `process.exit`')
}

/** The part of the time in which a process is awake although it only waits, to look at things. */
const AWAKE = 0.2

/**
 * Returns a function that looks at what this process did since the last look. The first look counts
 * all since the start, and loads what measures, which a quick load does without.
 */
function idleness(): IsIdle {
  let before: EventLoopUtilization | undefined
  return () => {
    const { performance } = process.getBuiltinModule('node:perf_hooks')
    const now = performance.eventLoopUtilization()
    const { utilization } = performance.eventLoopUtilization(now, before)
    before = now
    return utilization < AWAKE && !process.getActiveResourcesInfo().some(isOfFiles)
  }
}

/** Says whether a resource is a file that is being read, for which a busy disk takes its time. */
function isOfFiles(resource: string): boolean {
  return resource.startsWith('FSReq')
}
