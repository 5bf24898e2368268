import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

export type Files = Readonly<Record<string, string>>

/** A repository in a folder, for tests to give branches. */
export function repositoryAt(root: string) {
  const git = (...args: readonly string[]) =>
    execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.org', ...args], {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1', ...DATED },
    })
  const write = (files: Files) => {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, path)), { recursive: true })
      writeFileSync(join(root, path), text)
    }
  }
  mkdirSync(root, { recursive: true })
  if (!existsSync(join(root, '.git'))) git('init', '-q', '-b', 'main')
  return {
    git,
    write,
    remove: (path: string) => rmSync(join(root, path)),
    /** Everything there is, as a commit on the branch at work. */
    commit(files: Files = {}) {
      write(files)
      git('add', '-A')
      git('commit', '-q', '--allow-empty', '-m', 'As it is')
    },
    /** A branch that ends where the work is. */
    branch: (name: string) => git('branch', '-f', name),
    /** One more commit on another branch. */
    commitTo(name: string, files: Files) {
      git('checkout', '-q', name)
      this.commit(files)
      git('checkout', '-q', 'main')
    },
  }
}

const DATED = {
  GIT_AUTHOR_DATE: '2026-11-01T12:00:00Z',
  GIT_COMMITTER_DATE: '2026-11-01T12:00:00Z',
}
