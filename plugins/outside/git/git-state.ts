import { GitFault } from './git-fault.ts'
import { openRepository } from './git-repository.ts'

const QUESTIONS = [
  ['rev-parse', '--verify', '--quiet', '--end-of-options', 'HEAD'],
  ['ls-files', '--stage', '-z'],
  ['config', '--list', '-z'],
] as const

const BRANCHES = ['for-each-ref', '--format=%(objectname) %(refname) %(symref)'] as const

/**
 * Returns all that a repository can say of a project as one text: its commit, tracked files and
 * settings, and if asked its branches. Without a repository, the text says why there is none.
 */
export async function gitState(
  root: string,
  { branches }: { readonly branches: boolean },
): Promise<string> {
  try {
    const repository = await openRepository(root)
    const answers = [...QUESTIONS, ...(branches ? [BRANCHES] : [])].map((question) =>
      answer(repository.ask(question)),
    )
    return JSON.stringify([repository.isShallow, await Promise.all(answers)])
  } catch (fault) {
    if (fault instanceof GitFault) return fault.message
    throw fault
  }
}

/**
 * Returns the last commit that changed a folder, which is a path from the project's root. Without
 * one, the text says why.
 */
export async function lastChange(root: string, folder: string): Promise<string> {
  try {
    const repository = await openRepository(root)
    const path = `${repository.folder}${folder}`
    return await answer(repository.ask(['log', '--max-count=1', '--format=%H', '--', path]))
  } catch (fault) {
    if (fault instanceof GitFault) return fault.message
    throw fault
  }
}

/** A repository without a commit fails to answer some questions. */
async function answer(asked: Promise<string>): Promise<string> {
  try {
    return await asked
  } catch (fault) {
    if (fault instanceof GitFault) return fault.message
    throw fault
  }
}
