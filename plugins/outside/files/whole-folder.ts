import { cpSync, existsSync, lstatSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { claim, FRESH, isMount, isOwned, OLD, WITHIN, workFolder } from './work-folder.ts'

/** A folder that is written beside the existing one and then replaces it. */
export interface NewFolder {
  /** The folder for the new files, until they are complete. */
  readonly fresh: string
  /** Replaces the old folder by the new one, and then removes the old files. */
  finish(): Promise<void>
  /** Removes the new files and keeps the old folder. */
  abandon(): void
}

/**
 * Starts to write a whole folder or nothing. A killed writer leaves the old folder as it was, and a
 * hidden folder that the next writer removes. `record` is a file about what the last writer wrote;
 * it is removed when a writer does not finish. Throws while another process writes.
 */
export function newFolder(folder: string, record: string): NewFolder {
  if (recoverFolder(folder)) rmSync(record, { force: true })
  const work = workFolder(folder)
  claim(work)
  const fresh = join(work, FRESH)
  return {
    fresh,
    async finish() {
      if (isMount(folder)) exchangeEntries(folder)
      else swapFolders(folder)
      // Of a thousand folders, `rmSync` waits seconds where this takes a tenth.
      await rm(work, { recursive: true, force: true })
    },
    abandon() {
      rmSync(record, { force: true })
      rmSync(work, { recursive: true, force: true })
    },
  }
}

/**
 * Removes what a killed writer left, and restores a folder that it had just moved away. Returns
 * true when there was something to do. Does not touch the folder of a running writer.
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

/** The old entries, all moved away: the entries now in the folder are new. */
const GONE = 'gone'
/** Entries that stay in the folder: it may be a git clone, whose `.git` builds leave alone. */
const KEPT = '.git'
/** Replaces a folder by two renames. Between them there is no folder for some microseconds. */
function swapFolders(folder: string): void {
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

/** Continues an interrupted exchange of entries: back to its start, or on to its end. */
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

function isThere(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined
}
