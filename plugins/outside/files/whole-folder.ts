import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { code } from '../../basics/wording.ts'
import { isRunning, temporaryPath } from './whole-file.ts'

/** A folder that is written anew beside the one that is there. */
export interface NewFolder {
  /** Where its files are written until it is whole. */
  readonly fresh: string
  /** Puts it in the place of the old one, which goes. */
  finish(): void
  /** Removes what was written of it; the old one stays. */
  abandon(): void
}

/**
 * Begins to write a folder whole or not at all. A killed writer leaves the old folder as it was, and
 * beside it a hidden one that the next writer removes. `record` is a file that tells what the last
 * writer wrote: it goes with a writer that does not finish. Throws while another process writes.
 */
export function newFolder(folder: string, record: string): NewFolder {
  if (recoverFolder(folder)) rmSync(record, { force: true })
  const work = workFolder(folder)
  claim(work)
  const fresh = join(work, FRESH)
  return {
    fresh,
    finish() {
      if (isMount(folder)) exchangeEntries(folder)
      else exchange(folder)
      rmSync(work, { recursive: true, force: true })
    },
    abandon() {
      rmSync(record, { force: true })
      rmSync(work, { recursive: true, force: true })
    },
  }
}

/**
 * Removes what a killed writer has left, and puts a folder back that it had just taken away.
 * Returns true when there was something. Leaves the folder of a running writer alone.
 */
export function recoverFolder(folder: string): boolean {
  const work = workFolder(folder)
  if (!existsSync(work) || isOwned(work)) return false
  if (isMount(folder)) completeEntries(folder)
  else if (!isThere(folder)) {
    const whole = [join(work, FRESH), join(work, OLD)].find(existsSync)
    if (existsSync(join(work, OLD)) && whole !== undefined) renameSync(whole, folder)
  }
  rmSync(work, { recursive: true, force: true })
  return true
}

const FRESH = 'new'
const OLD = 'old'
/** All of the old folder is in it, and what is in the folder is new. */
const GONE = 'gone'
const OWNER = 'process'
/** A clone inside a site: builds leave it where it is. */
const KEPT = '.git'
const WITHIN = '.milepost'

/** Beside the folder, so that a rename can replace it; what is mounted is replaced from within. */
function workFolder(folder: string): string {
  if (isMount(folder)) return join(folder, WITHIN)
  return join(dirname(folder), `.${basename(folder)}.milepost`)
}

/** Makes the folder with its owner in one step: of two processes, one gets it. */
function claim(work: string): void {
  mkdirSync(dirname(work), { recursive: true })
  const made = temporaryPath(dirname(work))
  try {
    mkdirSync(made)
    mkdirSync(join(made, FRESH))
    writeFileSync(join(made, OWNER), String(process.pid))
    writeFileSync(join(made, '.gitignore'), '*\n')
    renameSync(made, work)
  } catch (cause) {
    rmSync(made, { recursive: true, force: true })
    throw new Error(existsSync(work) ? taken(work) : unwritable(work, cause), { cause })
  }
}

function taken(work: string): string {
  const who = `process ${ownerOf(work)}`
  return `Another build, ${who}, is writing ${code(work)}; wait for it, or remove that folder if there is none.`
}

function unwritable(work: string, cause: unknown): string {
  return `Cannot write ${code(work)}: ${(cause as Error).message.split(', ', 1)[0]}.`
}

function isOwned(work: string): boolean {
  const owner = ownerOf(work)
  return owner > 0 && owner !== process.pid && isRunning(owner)
}

function ownerOf(work: string): number {
  try {
    return Number(readFileSync(join(work, OWNER), 'utf8'))
  } catch {
    return Number.NaN
  }
}

/** Between the two renames there is no folder, for some millionths of a second. */
function exchange(folder: string): void {
  const work = workFolder(folder)
  const old = join(work, OLD)
  const wasThere = isThere(folder)
  const kept = join(folder, KEPT)
  if (existsSync(kept)) cpSync(kept, join(work, FRESH, KEPT), { recursive: true })
  if (wasThere) renameSync(folder, old)
  try {
    renameSync(join(work, FRESH), folder)
  } catch (error) {
    if (wasThere) renameSync(old, folder)
    throw error
  }
}

function exchangeEntries(folder: string): void {
  const work = workFolder(folder)
  mkdirSync(join(work, OLD))
  moveEntries(folder, join(work, OLD))
  renameSync(join(work, OLD), join(work, GONE))
  completeEntries(folder)
}

/** Goes on where the exchange of entries stopped: back, or to its end. */
function completeEntries(folder: string): void {
  const work = workFolder(folder)
  if (existsSync(join(work, OLD))) moveEntries(join(work, OLD), folder)
  if (existsSync(join(work, GONE))) moveEntries(join(work, FRESH), folder)
}

function moveEntries(from: string, to: string): void {
  for (const name of readdirSync(from)) {
    if (name !== KEPT && name !== WITHIN) renameSync(join(from, name), join(to, name))
  }
}

function isMount(folder: string): boolean {
  const stat = lstatSync(folder, { throwIfNoEntry: false })
  return stat !== undefined && stat.dev !== lstatSync(dirname(folder)).dev
}

function isThere(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined
}
