import { existsSync, lstatSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs'

/** Returns true where a file or folder is, links followed. */
export function isThere(path: string): boolean {
  return existsSync(path)
}

/** Returns true for a folder, links followed. */
export function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true
}

/** Says what stands at the path of a folder. A path to anything else is missing a folder. */
export function folderState(path: string): 'folder' | 'link' | 'missing' {
  const stat = lstatSync(path, { throwIfNoEntry: false })
  if (stat?.isSymbolicLink()) return 'link'
  return stat?.isDirectory() ? 'folder' : 'missing'
}

/** Returns the path of a folder without symbolic links on the way. Throws where there is none. */
export function realFolder(path: string): string {
  return realpathSync(path)
}

/** Returns the path of a file without symbolic links on the way. Throws where there is none. */
export function realPath(path: string): string {
  return realpathSync(path)
}

/** Returns true for a plain file, links followed. False for a folder, a pipe and a device. */
export function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true
}

/** Returns true where anything has this name: a file, a folder, or a link that leads nowhere. */
export function isNamed(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined
}

/** Returns the size in bytes of a plain file, which is no link; undefined for anything else. */
export function plainFileSize(path: string): number | undefined {
  const stat = lstatSync(path, { throwIfNoEntry: false })
  return stat?.isFile() ? stat.size : undefined
}

/**
 * Returns the time of the last change in milliseconds, and the size in bytes. Throws without a
 * file.
 */
export function fileStamp(path: string): readonly [modified: number, size: number] {
  const { mtimeMs, size } = statSync(path)
  return [mtimeMs, size]
}

/** Returns the bytes of a file. Throws when it cannot be read. */
export function readBytes(path: string): Buffer {
  return readFileSync(path)
}

/** Returns a file as UTF-8 text. Throws when it cannot be read. */
export function readText(path: string): string {
  return readFileSync(path, 'utf8')
}

/** Returns the names in a folder; undefined where it cannot be read. */
export function namesIn(folder: string): readonly string[] | undefined {
  try {
    return readdirSync(folder)
  } catch {
    return undefined
  }
}
