import {
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { systemReason } from '../../basics/cause.ts'
import { code } from '../../basics/wording.ts'
import { makeFolder } from '../made-folder.ts'
import { isRunning, temporaryPath } from './whole-file.ts'

/** The folder of the new files. */
export const FRESH = 'new'
/** The folder of the old files. */
export const OLD = 'old'
const OWNER = 'process'
/** The name of a work folder inside a mounted folder. */
export const WITHIN = '.milepost'

/**
 * Returns the folder for temporary files. It is beside the folder, so that a rename can replace it.
 * In a mounted folder it is inside, as its entries must be replaced one by one.
 */
export function workFolder(folder: string): string {
  if (isMount(folder)) return join(folder, WITHIN)
  return join(dirname(folder), `.${basename(folder)}.milepost`)
}

/** Makes the work folder with its owner in one step, so that only one of two processes gets it. */
export function claim(work: string): void {
  makeFolder(dirname(work))
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
  return `Cannot write ${code(work)}: ${systemReason(cause)}.`
}

/** Tells whether a running process, other than this one, has a work folder. */
export function isOwned(work: string): boolean {
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

/** Tells whether a folder is on another file system than the folder above it. */
export function isMount(folder: string): boolean {
  const stat = lstatSync(folder, { throwIfNoEntry: false })
  return stat !== undefined && stat.dev !== lstatSync(dirname(folder)).dev
}
