import { dirname } from 'node:path'
import { blockingFile } from './blocking-file.ts'
import { runGit, splitBlobs } from './git.ts'
import { blocking, broken, GitFault, ownedByAnother } from './git-fault.ts'
import { type GitFolders, gitFolders } from './git-folder.ts'
import { NO_OTHER_CONFIG } from './git-settings.ts'
import { realPath } from './real-path.ts'
import { remembered } from './remembered.ts'

/** A repository for reading. Nothing is written to it, and nothing is fetched. */
export interface Repository extends GitFolders {
  /** True when the clone has only the newest part of the history. */
  readonly isShallow: boolean
  /** The digest that ids are made with. */
  readonly format: 'sha1' | 'sha256'
  /** Returns the output of a git command about commits, trees and names. */
  ask(args: readonly string[], input?: string): Promise<string>
  /** Returns the bytes of blobs, in the given order, with a single git process. */
  blobs(names: readonly string[]): Promise<readonly Buffer[]>
}

/** Opens the repository that holds a project. Throws a `GitFault` that says why there is none. */
export async function openRepository(root: string): Promise<Repository> {
  const folders = gitFolders(root)
  const { top, gitDir } = folders
  const blocked = blockingFile(folders)
  if (blocked !== undefined) throw blocking(blocked)
  const { isShallow, format } = await remembered(top, 'confirmed', () => confirmed(folders))
  const call = {
    cwd: gitDir,
    env: { ...NO_OTHER_CONFIG, GIT_DIR: gitDir, GIT_WORK_TREE: top },
  }
  return {
    ...folders,
    isShallow,
    format,
    async ask(args, input) {
      return (await runGit(['-C', top, ...args], { ...call, input })).toString('utf8')
    },
    async blobs(names) {
      if (names.length === 0) return []
      const input = `${names.join('\n')}\n`
      return splitBlobs(await runGit(['cat-file', '--batch'], { ...call, input }), names.length)
    },
  }
}

/** The path comes last, because it may have line ends of its own. */
const QUESTIONS = ['--is-shallow-repository', '--show-object-format', '--absolute-git-dir']

/**
 * Asks git to confirm the folder that was found. Git refuses the repository of another user unless
 * the user's configuration trusts it, so only this question is asked with that configuration.
 */
async function confirmed({
  top,
  gitDir,
}: GitFolders): Promise<Pick<Repository, 'isShallow' | 'format'>> {
  const env = { GIT_CEILING_DIRECTORIES: dirname(top) }
  const answer = await askGit(['-C', top, 'rev-parse', ...QUESTIONS], { top, gitDir, env })
  const [shallow, format, ...path] = answer.split('\n')
  const found = path.slice(0, -1).join('\n')
  if (realPath(found) !== gitDir) throw broken(gitDir)
  return { isShallow: shallow === 'true', format: format === 'sha256' ? 'sha256' : 'sha1' }
}

interface Asked extends Pick<GitFolders, 'top' | 'gitDir'> {
  readonly env: Readonly<Record<string, string>>
}

async function askGit(args: readonly string[], { top, gitDir, env }: Asked): Promise<string> {
  try {
    return (await runGit(args, { cwd: gitDir, env })).toString('utf8')
  } catch (cause) {
    if (!(cause instanceof GitFault) || cause.said === undefined) throw cause
    if (/dubious ownership|unsafe repository/.test(cause.said))
      throw ownedByAnother(top, cause.said)
    throw broken(gitDir, cause.said)
  }
}
