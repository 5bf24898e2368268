import { realpathSync } from 'node:fs'
import { dirname } from 'node:path'
import { NO_OTHER_CONFIG, runGit, splitBlobs } from './git.ts'
import { broken, GitFault, ownedByAnother } from './git-fault.ts'
import { type GitFolders, gitFolders } from './git-folder.ts'

/** A repository that is asked for what it holds. Nothing is written to it, nothing is fetched. */
export interface Repository extends GitFolders {
  /** Whether the clone has only the newest part of the history. */
  readonly isShallow: boolean
  /** The digest that ids are made with. */
  readonly format: 'sha1' | 'sha256'
  /** What git prints of commits, trees and names. */
  ask(args: readonly string[], input?: string): Promise<string>
  /** The bytes of blobs, in the order asked for; from one process that is fed all their names. */
  blobs(names: readonly string[]): Promise<readonly Buffer[]>
}

/** The repository that a project is in. Throws a `GitFault` that says why there is none. */
export async function openRepository(root: string): Promise<Repository> {
  const folders = gitFolders(root)
  const { top, gitDir } = folders
  const { isShallow, format } = await confirmed(folders)
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

const QUESTIONS = ['--absolute-git-dir', '--is-shallow-repository', '--show-object-format']

/**
 * Git's own opinion of the folder that was found. It refuses the repository of another user unless
 * the configuration of this one trusts it; so this question alone is asked with that at hand.
 */
async function confirmed({
  top,
  gitDir,
}: GitFolders): Promise<Pick<Repository, 'isShallow' | 'format'>> {
  const env = { GIT_CEILING_DIRECTORIES: dirname(top) }
  const answer = await opinion(['-C', top, 'rev-parse', ...QUESTIONS], { top, gitDir, env })
  const [found = '', shallow, format] = answer.split('\n')
  if (found === '' || realpathSync(found) !== gitDir) throw broken(gitDir)
  return { isShallow: shallow === 'true', format: format === 'sha256' ? 'sha256' : 'sha1' }
}

interface Asked extends Pick<GitFolders, 'top' | 'gitDir'> {
  readonly env: Readonly<Record<string, string>>
}

async function opinion(args: readonly string[], { top, gitDir, env }: Asked): Promise<string> {
  try {
    return (await runGit(args, { cwd: gitDir, env })).toString('utf8')
  } catch (cause) {
    if (!(cause instanceof GitFault) || cause.said === undefined) throw cause
    if (/dubious ownership|unsafe repository/.test(cause.said))
      throw ownedByAnother(top, cause.said)
    throw broken(gitDir, cause.said)
  }
}
