import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type Files, git as gitIn, write } from './repository.ts'

/** Makes a git repository in an existing folder, for tests that need branches. */
export function repositoryAt(root: string) {
  const git = (...args: readonly string[]) => gitIn(root, ...AUTHOR, ...args)
  const commit = (files: Files = {}) => {
    write(root, files)
    git('add', '-A')
    git('commit', '-q', '--allow-empty', '-m', 'As it is')
  }
  if (!existsSync(join(root, '.git'))) git('init', '-q', '-b', 'main')
  return {
    git,
    write: (files: Files) => write(root, files),
    /** Commits everything to the current branch. */
    commit,
    /** Makes a branch at the current commit. */
    branch: (name: string) => git('branch', '-f', name),
    /** Adds a commit to another branch. */
    commitTo(name: string, files: Files) {
      git('stash', '-q', '-u')
      git('checkout', '-q', name)
      commit(files)
      git('checkout', '-q', 'main')
      if (git('stash', 'list') !== '') git('stash', 'pop', '-q')
    },
  }
}

const AUTHOR = ['-c', 'user.name=t', '-c', 'user.email=t@example.org']
