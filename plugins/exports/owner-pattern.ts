import { visible } from '../reports/visible.ts'

/**
 * The pattern of a path from the repository's root, as CODEOWNERS writes it; undefined for a path
 * that it cannot hold. `docs`, `./docs` and `/docs` are one; the root itself is `*`.
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

/** Negation, comments, ranges of characters, escapes, and blanks that are no plain ones. */
const UNWRITABLE = /[!#[\]\\]|[^\S ]/

/** What a reader that knows no escaped blank would take for an owner. */
const AN_OWNER = / \S*@/
