import { readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { gitFolders } from './git-folder.ts'

interface Kept {
  readonly state: string
  readonly answer: unknown
}

const answers = new Map<string, Kept>()

/**
 * Returns the answer to a question about a project's repository, and keeps it until git writes
 * there: a commit, another branch, a change of the list of files. A development server asks after
 * every save, and each question starts programs.
 */
export function remembered<Answer>(
  root: string,
  question: string,
  ask: () => Promise<Answer>,
): Promise<Answer> {
  const key = JSON.stringify([resolve(root), question])
  const state = stateOf(root)
  const known = answers.get(key)
  if (state !== undefined && known?.state === state) return known.answer as Promise<Answer>
  const answer = ask()
  if (state !== undefined) answers.set(key, { state, answer })
  answer.catch(() => answers.delete(key))
  return answer
}

/** Returns the times and sizes of the files in which git keeps its state; undefined without git. */
function stateOf(root: string): string | undefined {
  try {
    const { gitDir, commonDir } = gitFolders(root)
    const head = readFileSync(join(gitDir, 'HEAD'), 'utf8')
    const [, ref = 'HEAD'] = /^ref: (.+?)\s*$/.exec(head) ?? []
    const own = ['index', 'logs/HEAD', ref].map((name) => join(gitDir, name))
    const shared = [ref, 'packed-refs', 'shallow', 'config'].map((name) => join(commonDir, name))
    return JSON.stringify([head, [...own, ...shared].map(stampOf)])
  } catch {
    return undefined
  }
}

function stampOf(path: string): readonly number[] | undefined {
  const stat = statSync(path, { throwIfNoEntry: false })
  return stat && [stat.mtimeMs, stat.ctimeMs, stat.size, stat.ino]
}
