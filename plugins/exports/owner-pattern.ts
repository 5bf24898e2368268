import { visible } from '../reports/visible.ts'

/**
 * Returns the CODEOWNERS pattern of a path from the repository's root, or undefined if CODEOWNERS
 * cannot hold the path. `docs`, `./docs` and `/docs` give the same pattern; the root gives `*`.
 * https://docs.github.com/en/repositories/managing-your-repositorys-settings-and-features/customizing-your-repository/about-code-owners
 */
export function patternOf(path: string): string | undefined {
  if (visible(path) !== path || UNWRITABLE.test(path) || AN_OWNER.test(path)) return undefined
  const steps = path.split('/').filter((step) => step !== '' && step !== '.')
  if (steps.includes('..')) return undefined
  if (steps.length === 0) return '*'
  const pattern = `/${steps.join('/')}${path.endsWith('/') ? '/' : ''}`
  return pattern.replaceAll(' ', '\\ ')
}

/** Characters for negation, comments, ranges and escapes, and all blanks except the space. */
const UNWRITABLE = /[!#[\]\\]|[^\S ]/

/** Text that a reader without support for escaped blanks takes for an owner. */
const AN_OWNER = / \S*@/
