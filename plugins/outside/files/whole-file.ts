import { randomBytes } from 'node:crypto'
import { chmodSync, lstatSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { codeIn } from '../../basics/cause.ts'
import { makeFolder } from '../made-folder.ts'

/** The content of a file. */
export type Content = string | Uint8Array

/** Writes the whole file or nothing. An existing file keeps its mode; a new one gets `mode`. */
export function writeWhole(file: string, content: Content, mode = NEW_FILE): void {
  makeFolder(dirname(file))
  removeLeftovers(dirname(file))
  const aside = writeAside(file, content, mode)
  try {
    renameSync(aside, file)
  } finally {
    rmSync(aside, { force: true })
  }
}

/**
 * Writes the new content of a file to a temporary file beside it, and returns its path. A rename
 * then puts it in place.
 */
export function writeAside(file: string, content: Content, mode = NEW_FILE): string {
  const aside = temporaryPath(dirname(file))
  const stat = lstatSync(file, { throwIfNoEntry: false })
  const kept = stat?.isFile() ? stat.mode : undefined
  try {
    writeFileSync(aside, content, { mode: kept ?? mode, flag: 'wx' })
    if (kept !== undefined) chmodSync(aside, kept)
  } catch (error) {
    rmSync(aside, { force: true })
    throw error
  }
  return aside
}

/**
 * Returns a hidden name in a folder, with the number of this process. No document has such a name.
 */
export function temporaryPath(folder: string): string {
  return join(folder, `.milepost-${process.pid}-${randomBytes(6).toString('hex')}.tmp`)
}

/** Removes files and folders that killed processes left in a folder. */
export function removeLeftovers(folder: string): void {
  const left = namesIn(folder).filter((name) => isLeftover(folder, name))
  for (const name of left) rmSync(join(folder, name), { recursive: true, force: true })
}

/** The default mode of new files. The system removes the bits in the process's mask. */
const NEW_FILE = 0o666

const TEMPORARY = /^\.milepost-(\d+)-[0-9a-f]{12}\.tmp$/

/** The longest time of a write. In an older file, the process number belongs to another process. */
const LONGEST_MS = 3_600_000

function isLeftover(folder: string, name: string): boolean {
  const writer = TEMPORARY.exec(name)?.[1]
  if (writer === undefined) return false
  const stat = lstatSync(join(folder, name), { throwIfNoEntry: false })
  return (
    stat !== undefined && (!isRunning(Number(writer)) || Date.now() - stat.mtimeMs > LONGEST_MS)
  )
}

export function isRunning(id: number): boolean {
  try {
    return process.kill(id, 0)
  } catch (error) {
    return codeIn(error) === 'EPERM'
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}
