import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'

/** Everything that a file holds. */
export type Content = string | Uint8Array

/** Writes a file whole or not at all. A file that is replaced keeps its mode; a new one gets it. */
export function writeWhole(file: string, content: Content, mode = NEW_FILE): void {
  mkdirSync(dirname(file), { recursive: true })
  removeLeftovers(dirname(file))
  const aside = writeAside(file, content, mode)
  try {
    renameSync(aside, file)
  } finally {
    rmSync(aside, { force: true })
  }
}

/** Writes what a file is to hold beside it, and returns where: a rename puts it in its place. */
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

/** A hidden name in a folder that tells which process made it; no document has such a name. */
export function temporaryPath(folder: string): string {
  return join(folder, `.milepost-${process.pid}-${randomBytes(6).toString('hex')}.tmp`)
}

/** Removes the files and folders that killed processes have left in a folder. */
export function removeLeftovers(folder: string): void {
  const left = namesIn(folder).filter((name) => isLeftover(folder, name))
  for (const name of left) rmSync(join(folder, name), { recursive: true, force: true })
}

/** As any program makes a new file: the process's mask takes from it what others may not do. */
const NEW_FILE = 0o666

const TEMPORARY = /^\.milepost-(\d+)-[0-9a-f]{12}\.tmp$/

/** No file is written for longer, so the process of this number is another one by now. */
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
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}
