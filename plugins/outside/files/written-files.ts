import {
  linkSync,
  lstatSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
} from 'node:fs'
import { dirname, resolve } from 'node:path'
import { codeIn, messageIn, systemReason } from '../../basics/cause.ts'
import { code } from '../../basics/wording.ts'
import { makeFolder } from '../made-folder.ts'
import { isBelow, ownPath } from './project-path.ts'
import { type Content, removeLeftovers, writeAside, writeWhole } from './whole-file.ts'

/** Contents by path from the project's root. Undefined deletes the file. */
export type FileChanges = ReadonlyMap<string, Content | undefined>

/**
 * Writes files of a project. All are written to temporary files before the first is put in place.
 * Throws and restores everything when one cannot be written, is outside the project, or is behind a
 * symbolic link.
 */
export function writeFiles(root: string, changes: FileChanges): void {
  writeAll(targetsIn(root, changes), renameSync)
}

/**
 * Writes new files of a project, and changes others with them: all or none. Throws when a new file
 * exists.
 */
export function writeNewFiles(root: string, files: FileChanges, changes: FileChanges): void {
  const changed = targetsIn(root, changes)
  const mayExist = new Set(changed.map(({ file }) => file))
  writeAll([...targetsIn(root, files), ...changed], (aside, file) => {
    if (mayExist.has(file)) return renameSync(aside, file)
    linkSync(aside, file)
    rmSync(aside)
  })
}

/**
 * Writes a file to a path that a user names, inside or outside the project. Outside it, links on
 * the way are followed. A link in place of the file itself is never followed.
 */
export function writeNamedFile(root: string, path: string, content: Content): void {
  const file = resolve(root, path)
  const bases = [resolve(root), realpathSync(resolve(root))]
  const base = bases.find((each) => isBelow(each, file)) ?? dirname(file)
  naming(path, () => makeFolder(base))
  writeAll([{ path, content, file: naming(path, () => ownPath(base, file)) }], renameSync)
}

/** A file to write, with the path that messages use. */
interface Target {
  readonly path: string
  readonly content: Content | undefined
  readonly file: string
}

interface Step extends Target {
  /** The former content, or undefined when there was no file. */
  readonly before: Content | undefined
}

/** Puts a temporary file in place. */
type Placing = (aside: string, file: string) => void

function targetsIn(root: string, changes: FileChanges): readonly Target[] {
  const base = realpathSync(resolve(root))
  return [...changes].map(([path, content]) => {
    const file = naming(path, () => ownPath(base, path))
    return { path, content, file }
  })
}

function writeAll(targets: readonly Target[], placing: Placing): void {
  const steps = targets.map((target) => naming(target.path, () => stepTo(target)))
  const folders: string[] = []
  const asides = new Map<string, string>()
  const done: Step[] = []
  try {
    for (const folder of new Set(steps.map(({ file }) => dirname(file)))) removeLeftovers(folder)
    for (const { path, file, content } of steps) {
      if (content === undefined) continue
      naming(path, () => {
        folders.push(...newFolders(dirname(file)))
        asides.set(file, writeAside(file, content))
      })
    }
    for (const step of steps) {
      naming(step.path, () => replace(step.file, asides.get(step.file), placing))
      done.push(step)
    }
  } catch (error) {
    for (const { file, before } of done.reverse()) restoreFile(file, before)
    for (const aside of asides.values()) rmSync(aside, { force: true })
    for (const folder of folders.reverse()) removeEmpty(folder)
    throw error
  }
}

function stepTo(target: Target): Step {
  const stat = lstatSync(target.file, { throwIfNoEntry: false })
  if (stat?.isDirectory()) throw new Error('there is a folder in its place')
  if (stat && !stat.isFile()) throw new Error('something else than a file is in its place')
  return { ...target, before: stat && readFileSync(target.file) }
}

/** Makes a folder, and returns the folders that did not exist before, the outermost first. */
function newFolders(folder: string): readonly string[] {
  const first = makeFolder(folder)
  if (first === undefined) return []
  const made: string[] = []
  for (let step = folder; step !== dirname(first); step = dirname(step)) made.unshift(step)
  return made
}

function replace(file: string, aside: string | undefined, placing: Placing): void {
  if (aside === undefined) rmSync(file, { force: true })
  else placing(aside, file)
}

function restoreFile(file: string, before: Content | undefined): void {
  if (before === undefined) rmSync(file, { force: true })
  else writeWhole(file, before)
}

function removeEmpty(folder: string): void {
  try {
    rmdirSync(folder)
  } catch {
    // Somebody has put something into it in the meantime.
  }
}

/** Does some work, and names the file in its error. The system call and its paths are left out. */
function naming<Result>(path: string, work: () => Result): Result {
  try {
    return work()
  } catch (cause) {
    const reason = codeIn(cause) === undefined ? messageIn(cause) : systemReason(cause)
    throw new Error(`Cannot write ${code(path)}: ${reason}.`, { cause })
  }
}
