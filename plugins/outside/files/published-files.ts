import { copyFileSync, readFileSync, realpathSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { openRepository } from '../git/git-repository.ts'
import { makeFolder } from '../made-folder.ts'
import { plainPath } from './project-path.ts'

/**
 * Reads a file of the project. Returns undefined when it is missing, is not a file, or is behind a
 * link.
 */
export function readBytes(root: string, path: string): Uint8Array | undefined {
  const file = fileInside(root, path)
  return file === undefined ? undefined : readFileSync(file)
}

/**
 * Reads a file of the project from a commit. Returns undefined when the commit does not have it.
 */
export async function committedBytes(
  { root, commit }: Revision,
  path: string,
): Promise<Uint8Array | undefined> {
  if (path.includes('\n')) return undefined
  try {
    const repository = await openRepository(root)
    return (await repository.blobs([`${commit}:${repository.folder}${path}`]))[0]
  } catch {
    return undefined
  }
}

export interface Revision {
  readonly root: string
  readonly commit: string
}

/** Copies files of the project into a folder, each to its own path. */
export function copyFiles(root: string, folder: string, paths: ReadonlyMap<string, string>): void {
  for (const [from, to] of paths) {
    const file = fileInside(root, from)
    if (file === undefined) continue
    makeFolder(dirname(join(folder, to)))
    copyFileSync(file, join(folder, to))
  }
}

/** Copies files of the project from a commit into a folder, each to its own path. */
export async function copyCommitted(
  { root, commit }: Revision,
  folder: string,
  paths: ReadonlyMap<string, string>,
): Promise<void> {
  const pairs = [...paths].filter(([from]) => !from.includes('\n'))
  if (pairs.length === 0) return
  const repository = await openRepository(root)
  const blobs = await repository.blobs(
    pairs.map(([from]) => `${commit}:${repository.folder}${from}`),
  )
  for (const [at, [, to]] of pairs.entries()) {
    makeFolder(dirname(join(folder, to)))
    writeFileSync(join(folder, to), blobs[at] ?? '')
  }
}

function fileInside(root: string, path: string): string | undefined {
  const file = plainPath(realpathSync(resolve(root)), path)
  return file !== undefined && statSync(file).isFile() ? file : undefined
}
