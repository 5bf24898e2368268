import { commit, git, repository, write } from '../repository.ts'
import { mdx } from '../vocabulary.ts'

export const RFC = mdx('title: T\nnumber: 1\nauthors: []\nstatus: accepted')
export const START = {
  '.github/CODEOWNERS': '/content/ @ana\n',
  'content/rfcs/0001-scaling.mdx': RFC,
  'src/old.ts': 'x\n'.repeat(900),
  'src/gone.ts': 'x\n',
  'src/picture.png': '\0\0',
}
export const EDITS = {
  'src/api.ts': 'y\n'.repeat(501),
  'src/gone.ts': undefined,
  'src/picture.png': '\0\0\0',
}

export const FLAGS = ['change', '--base', 'main']

/** A branch `work` that breaks every rule. */
export function changed(): string {
  const root = repository(START)
  git(root, 'checkout', '-q', '-b', 'work')
  write(root, { ...EDITS, 'loose.config.mjs': 'export default { change: { issue: "closed" } }' })
  commit(root)
  return root
}
