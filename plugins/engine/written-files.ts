import {
  existsSync,
  lstatSync,
  mkdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, resolve, sep } from 'node:path'

/** Contents by path from the project's root; undefined for a file that is to go. */
export type FileChanges = ReadonlyMap<string, string | Uint8Array | undefined>

/**
 * Writes files of a project, each whole: all are written aside before the first takes its place.
 * Throws, and leaves everything as it was, where one cannot be written or would stand outside.
 */
export function writeFiles(root: string, changes: FileChanges): void {
  const base = realpathSync(resolve(root))
  const asides: { readonly aside: string; readonly file: string }[] = []
  const gone: string[] = []
  try {
    for (const [path, content] of changes) {
      const file = safePath(base, path)
      if (content === undefined) gone.push(file)
      else asides.push(writeAside(file, content))
    }
    for (const { aside, file } of asides) renameSync(aside, file)
    for (const file of gone) rmSync(file, { force: true })
  } finally {
    for (const { aside } of asides) rmSync(aside, { force: true })
  }
}

function writeAside(file: string, content: string | Uint8Array) {
  const aside = `${file}.${process.pid}.tmp`
  const mode = existsSync(file) ? statSync(file).mode : 0o644
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(aside, content, { mode, flag: 'wx' })
  return { aside, file }
}

/** No symbolic link on the way to a file, and none in its place. */
function safePath(base: string, path: string): string {
  const file = resolve(base, path)
  if (!file.startsWith(base + sep)) throw outside(path)
  for (let step = file; step !== base; step = dirname(step)) {
    if (isLink(step)) throw outside(path)
  }
  return file
}

function isLink(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false
}

function outside(path: string): Error {
  return new Error(`Cannot write \`${path}\`: it is behind a symbolic link or outside the project.`)
}
