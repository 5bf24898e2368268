import { memoized } from '../basics/memo.ts'
import { fitAll } from './wildcards.ts'

/**
 * Reads a pattern as code hosts do in an owner file. `*.md` matches anywhere, `/docs/` matches
 * everything below it, `docs/*` matches no deeper level, and `logs` matches at any depth. Patterns
 * are those of a configuration or an owner file, so they are few, and each is read once.
 */
export const pathPattern = memoized(readPattern)

function readPattern(written: string): (path: string) => boolean {
  const names = written.split('/').filter((name) => name !== '' && name !== '.')
  const isFolder = written.endsWith('/')
  const isAnchored = written.slice(0, -1).includes('/')
  const onlyFiles = isAnchored && !isFolder && names.at(-1) === '*'
  const patterns = isAnchored ? names : ['**', ...names]
  const below = isFolder ? ['*', '**'] : ['**']
  const wanted = onlyFiles ? patterns : [...patterns, ...below]
  return (path) => names.length > 0 && fitAll(wanted, path.split('/'), FOLDERS)
}

/**
 * Returns the way that a pattern names before its first wildcard: `text/` of `text/*.md`, and
 * nothing for a pattern that matches at any depth.
 */
export function fixedFolder(written: string): string {
  if (!written.slice(0, -1).includes('/')) return ''
  const [fixed = ''] = written.replace(/^(?:\.?\/)+/, '').split(/(?<![^/])[^/]*[*?]/)
  return fixed
}

/** Returns the first pattern that matches a path. */
export function firstFitting(patterns: readonly string[], path: string): string | undefined {
  return patterns.find((pattern) => pathPattern(pattern)(path))
}

const FOLDERS = { any: '**', fits: nameFits }
const LETTERS = { any: '*', fits: letterFits }

function nameFits(pattern: string, name: string): boolean {
  return pattern === name || fitAll(pattern, name, LETTERS)
}

function letterFits(pattern: string, letter: string): boolean {
  return pattern === '?' || pattern === letter
}
