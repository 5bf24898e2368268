import type { Repository } from '../../../plugins/outside/git/git-repository.ts'

/**
 * A repository that runs no git: it answers each question with the same text, or as a table says by
 * the name of the command. It keeps what it was asked.
 */
export function answering(
  answer: readonly string[] | Readonly<Record<string, string>>,
  top = '/nowhere',
): { readonly repository: Repository; readonly questions: (readonly string[])[] } {
  const questions: (readonly string[])[] = []
  const repository: Repository = {
    ...{ top, gitDir: top, commonDir: top, folder: '', isShallow: false, format: 'sha1' },
    ask: async (args) => {
      questions.push(args)
      if (Array.isArray(answer)) return answer.join('')
      return Object.entries(answer).find(([name]) => name === args[0])?.[1] ?? ''
    },
    blobs: async () => [],
  }
  return { repository, questions }
}
