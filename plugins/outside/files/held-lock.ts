import { linkSync, lstatSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { codeIn, systemReason } from '../../basics/cause.ts'
import { code } from '../../basics/wording.ts'
import { startOf } from '../process-usage.ts'
import { readPlainFile } from './plain-file.ts'
import { isRunning, temporaryPath } from './whole-file.ts'

/**
 * The longest wait for a lock. Writing takes milliseconds, so a longer holder was killed or hangs.
 */
const MOST_WAIT_MS = 10_000
const QUIET_MS = 1_000
const PAUSE_MS = 20

/** The most bytes of a lock file: enough for the number and the start of a process. */
const LARGEST = 100

export interface Waiting {
  /** Called once when another run takes longer than expected. */
  readonly onWait?: ((sentence: string) => void) | undefined
}

/**
 * Does the work while only this process holds the lock file `path`, which guards `name`. It removes
 * the lock of a killed run: the file names a process that has ended, or is old and names none.
 */
export async function whileHolding<Result>(
  path: string,
  { onWait = () => {}, name }: Waiting & { readonly name: string },
  work: () => Result,
): Promise<Result> {
  const began = performance.now()
  let announced = false
  while (!take(path, name)) {
    if (isLeftover(path)) rmSync(path, { force: true })
    const waited = performance.now() - began
    if (waited > MOST_WAIT_MS) removeStaleLock(path)
    if (waited > QUIET_MS && !announced) {
      announced = true
      onWait(`Waiting for another run to release ${code(path)} …\n`)
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
  }
  try {
    return work()
  } finally {
    rmSync(path, { force: true })
  }
}

/**
 * Creates the lock file together with its content, so that a killed run never leaves a lock without
 * a name. Returns false when it exists already.
 */
function take(path: string, name: string): boolean {
  if (lstatSync(path, { throwIfNoEntry: false })) return false
  const aside = temporaryPath(dirname(path))
  try {
    writeFileSync(aside, ownName(), { flag: 'wx', mode: 0o644 })
    linkSync(aside, path)
    return true
  } catch (cause) {
    if (codeIn(cause) === 'EEXIST') return false
    throw new Error(`Cannot write ${code(name)}: ${systemReason(cause)}.`, { cause })
  } finally {
    rmSync(aside, { force: true })
  }
}

function ownName(): string {
  return `${process.pid} ${startOf(process.pid) ?? ''}\n`
}

/**
 * Says whether a killed run left the lock. Either its process has ended, and its number may belong
 * to another one now, or the file names no process and is old.
 */
function isLeftover(path: string): boolean {
  const [, pid, start] = /^(\d+) (\d*)\n$/.exec(textOf(path)) ?? []
  if (pid === undefined) return isOld(path)
  if (!isRunning(Number(pid))) return true
  const began = startOf(Number(pid))
  return start !== '' && began !== undefined && String(began) !== start
}

function isOld(path: string): boolean {
  const since = lstatSync(path, { throwIfNoEntry: false })
  return since?.isFile() === true && Date.now() - since.mtimeMs > MOST_WAIT_MS
}

/** Removes a lock that names no process, after the longest wait. Throws for any other lock. */
function removeStaleLock(path: string): void {
  const stat = lstatSync(path, { throwIfNoEntry: false })
  if (!stat) return
  const [pid] = /^\d+/.exec(textOf(path)) ?? []
  if (stat.isFile() && pid === undefined) {
    rmSync(path, { force: true })
    return
  }
  const who = pid === undefined ? 'It is not one of our files' : `The process ${pid} holds it`
  const way = 'remove it when no other run is at work'
  throw new Error(`Cannot lock ${code(path)}. ${who}; ${way}.`)
}

function textOf(path: string): string {
  return readPlainFile(path, LARGEST)?.bytes.toString('utf8') ?? ''
}
