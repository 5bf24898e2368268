import { randomBytes } from 'node:crypto'
import {
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join, resolve, sep } from 'node:path'
import { code } from '../basics/wording.ts'

/** Contents by path from the project's root; undefined for a file that is to go. */
export type FileChanges = ReadonlyMap<string, string | Uint8Array | undefined>

/**
 * Writes files of a project, each whole: all are written aside before the first takes its place.
 * Throws, and leaves everything as it was, where one cannot be written or would stand outside.
 */
export function writeFiles(root: string, changes: FileChanges): void {
  const base = realpathSync(resolve(root))
  const steps = [...changes].map(([path, content]) =>
    saying(path, () => ({ path, content, ...filesOf(base, path) })),
  )
  const done: Step[] = []
  try {
    for (const step of steps) saying(step.path, () => writeAside(step))
    for (const step of steps) {
      saying(step.path, () => replace(step))
      done.push(step)
    }
  } catch (error) {
    for (const { file, before } of done.reverse()) putBack(file, before)
    throw error
  } finally {
    for (const { aside } of steps) rmSync(aside, { force: true })
  }
}

/** Removes what killed writers of a file, or of the files of a folder, have left beside it. */
export function removeLeftovers(root: string, path: string): void {
  const file = resolve(root, path)
  const stat = lstatSync(file, { throwIfNoEntry: false })
  const folder = stat?.isDirectory() ? file : dirname(file)
  const stem = stat?.isDirectory() ? '' : `${basename(file)}.`
  if (!lstatSync(folder, { throwIfNoEntry: false })?.isDirectory()) return
  for (const name of readdirSync(folder)) {
    if (name.startsWith(stem) && ASIDE.test(name)) rmSync(join(folder, name), { force: true })
  }
}

const ASIDE = /\.[0-9a-f]{12}\.tmp$/

interface Step {
  readonly path: string
  readonly content: string | Uint8Array | undefined
  readonly file: string
  readonly aside: string
  /** What the file held; undefined when it was not there. */
  readonly before: Uint8Array | undefined
  readonly mode: number
}

function filesOf(base: string, path: string): Omit<Step, 'path' | 'content'> {
  const file = safePath(base, path)
  const aside = `${file}.${randomBytes(6).toString('hex')}.tmp`
  const stat = statSync(file, { throwIfNoEntry: false })
  if (stat?.isDirectory()) throw new Error('there is a folder in its place')
  return { file, aside, before: stat && readFileSync(file), mode: stat?.mode ?? 0o644 }
}

function writeAside({ file, aside, content, mode }: Step): void {
  if (content === undefined) return
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(aside, content, { mode, flag: 'wx' })
}

function replace({ file, aside, content }: Step): void {
  if (content === undefined) rmSync(file, { force: true })
  else renameSync(aside, file)
}

function putBack(file: string, before: Uint8Array | undefined): void {
  if (before === undefined) rmSync(file, { force: true })
  else writeFileSync(file, before)
}

/** No symbolic link on the way to a file, and none in its place. */
function safePath(base: string, path: string): string {
  const file = resolve(base, path)
  if (!file.startsWith(base + sep)) throw new Error(OUTSIDE)
  for (let step = file; step !== base; step = dirname(step)) {
    if (isLink(step)) throw new Error(OUTSIDE)
  }
  return file
}

const OUTSIDE = 'it is behind a symbolic link or outside the project'

function isLink(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false
}

/** Says which file it was about; of what the system says, the call and its paths are left out. */
function saying<Result>(path: string, work: () => Result): Result {
  try {
    return work()
  } catch (cause) {
    const reason = (cause as Error).message.split(', ', 1)[0]
    throw new Error(`Cannot write ${code(path)}: ${reason}.`, { cause })
  }
}
