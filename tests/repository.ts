import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { scratchProject } from './scratch.ts'

/** The new texts of files. Undefined removes a file. */
export type Files = Readonly<Record<string, string | undefined>>

/**
 * Makes a repository whose branch `main` holds these files, in a folder that is removed after the
 * test.
 */
export function repository(files: Readonly<Record<string, string>>): string {
  const root = scratchProject(files)
  git(root, 'init', '-q', '-b', 'main')
  commit(root)
  return root
}

export function write(root: string, files: Files): void {
  for (const [path, text] of Object.entries(files)) {
    const file = join(root, path)
    mkdirSync(dirname(file), { recursive: true })
    if (text === undefined) rmSync(file)
    else writeFileSync(file, text)
  }
}

/** Commits everything and returns the id of the commit. */
export function commit(root: string): string {
  git(root, 'add', '-A')
  const author = ['-c', 'user.name=t', '-c', 'user.email=t@example.org']
  git(root, ...author, 'commit', '-q', '-m', 'x')
  return git(root, 'rev-parse', 'HEAD').trim()
}

export function git(root: string, ...args: readonly string[]): string {
  return execFileSync('git', args, { cwd: root, stdio: 'pipe', encoding: 'utf8' })
}
