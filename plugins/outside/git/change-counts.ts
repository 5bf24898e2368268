import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeFolder, makeTemporaryFolder } from '../made-folder.ts'
import { withUnixLines } from './blob-id.ts'
import { runGit } from './git.ts'
import type { Repository } from './git-repository.ts'
import { NO_OTHER_CONFIG } from './git-settings.ts'
import { LINK } from './git-tree.ts'
import { bytesOf, changesSince, type PathChange } from './work-tree.ts'

/**
 * Returns the changed lines of each file between two commits, or a commit and the work tree, in the
 * format of `git diff --numstat -z`. Git compares in a repository of our own that borrows the
 * objects of the real one. So no configuration or attribute of a project decides which files are
 * text.
 */
export async function changeCounts(
  repository: Repository,
  start: string,
  end: string | undefined,
): Promise<string> {
  const folder = makeTemporaryFolder('git')
  try {
    makeSharedRepository(repository, folder)
    const call = { cwd: folder, env: { ...NO_OTHER_CONFIG, GIT_DIR: folder } }
    if (end === undefined) {
      const changes = await changesSince(repository, start, '')
      const input = await commitOf(repository, start, changes)
      await runGit(['fast-import', '--quiet'], { ...call, input })
    }
    const compare = [...COMPARE, '--end-of-options', start, end ?? WORK]
    return (await runGit(compare, call)).toString('utf8')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const WORK = 'refs/heads/work'
const COMPARE = 'diff-tree -r -z --numstat --find-renames --no-ext-diff --no-textconv'.split(' ')

/** Makes a bare repository with the objects of another one. */
function makeSharedRepository({ commonDir, format }: Repository, folder: string): void {
  const extension = format === 'sha1' ? '' : `[extensions]\n\tobjectFormat = ${format}\n`
  for (const each of ['refs', 'objects/info']) {
    makeFolder(join(folder, each))
  }
  writeFileSync(join(folder, 'HEAD'), 'ref: refs/heads/main\n')
  writeFileSync(
    join(folder, 'config'),
    `[core]\n\trepositoryFormatVersion = 1\n\tbare = true\n${extension}`,
  )
  const objects = quoted(join(commonDir, 'objects'))
  writeFileSync(join(folder, 'objects', 'info', 'alternates'), `${objects}\n`)
}

/** Writes the work tree as a commit on top of another, in the language of `git fast-import`. */
async function commitOf(
  repository: Repository,
  start: string,
  changes: readonly PathChange[],
): Promise<readonly (string | Uint8Array)[]> {
  const removed = changes.filter(({ after }) => after === undefined)
  const written = await contentsOf(repository, changes)
  return [
    `commit ${WORK}\ncommitter Milepost <milepost> 0 +0000\ndata 0\nfrom ${start}\n`,
    ...removed.map(({ path }) => `D ${quoted(path)}\n`),
    ...changes.flatMap(({ path, after }, at) => {
      if (!after) return []
      const bytes = written[at]
      if (!bytes) return [`M ${after.mode} ${after.id} ${quoted(path)}\n`]
      return [`M ${after.mode} inline ${quoted(path)}\ndata ${bytes.length}\n`, bytes]
    }),
  ]
}

/** Returns the bytes of files that are only on disk, with the line ends that they had before. */
async function contentsOf(
  { top, blobs }: Repository,
  changes: readonly PathChange[],
): Promise<readonly (Buffer | undefined)[]> {
  const now = changes.map(({ path, after }) => {
    if (!after || after.id !== undefined) return undefined
    return bytesOf(join(top, path), after.mode === LINK) ?? UNREADABLE
  })
  const mixed = changes.flatMap(({ before }, at) => {
    return before && now[at]?.includes('\r\n') ? [{ at, id: before.id }] : []
  })
  const earlier = await blobs(mixed.map(({ id }) => id))
  const hadUnixLines = new Set(mixed.flatMap(({ at }, n) => (earlier[n]?.includes('\r') ? [] : at)))
  return now.map((bytes, at) => (bytes && hadUnixLines.has(at) ? withUnixLines(bytes) : bytes))
}

/** Replaces a file that is too large to read. It is not text, so git counts no lines in it. */
const UNREADABLE = Buffer.from([0])

/** Quotes a path for git, whatever characters it has. */
function quoted(path: string): string {
  return `"${path.replace(/["\\]/g, '\\$&').replaceAll('\n', '\\n')}"`
}
