import { execFileSync } from 'node:child_process'
import { existsSync, rmSync } from 'node:fs'
import type { Trap } from './git-tricks.ts'

/** Runs git as it is installed, without any of our protection. Returns what it prints. */
export function plainGit(cwd: string, ...args: readonly string[]): string {
  return execFileSync('git', args, { cwd, stdio: 'pipe', encoding: 'utf8' })
}

/** Runs plain git in the project, and says whether the program ran. It resets the trap. */
export function springs(
  { project, marker }: Pick<Trap, 'project' | 'marker'>,
  args: readonly string[],
): boolean {
  try {
    plainGit(project, ...args)
  } catch {
    // Only the marker counts, not the messages of git.
  }
  const hasRun = existsSync(marker)
  rmSync(marker, { force: true })
  return hasRun
}

export function commitAll({ top }: Pick<Trap, 'top'>): void {
  plainGit(top, 'add', '-A')
  const author = ['-c', 'user.name=t', '-c', 'user.email=t@example.org']
  plainGit(top, ...author, 'commit', '-q', '--allow-empty', '-m', 'As it is')
}
