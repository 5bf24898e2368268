import type { Fault, FaultRule } from '../model/faults.ts'

/**
 * A folder whose MDX documents are programs, or one inside it whose documents are data. `below` is
 * the beginning of their paths: `content/process/`.
 */
export interface TrustedFolder {
  readonly below: string
  readonly code: boolean
}

/** Says whether a document is a program that the site runs. The deepest folder decides. */
export function isProgram(path: string, folders: readonly TrustedFolder[]): boolean {
  if (!/\.mdx$/i.test(path)) return false
  const around = folders.filter(({ below }) => path.startsWith(below))
  const [deepest] = around.toSorted((a, b) => b.below.length - a.below.length)
  return deepest?.code === true
}

/** Leaves out what the guard finds. The author of a program may do everything that it forbids. */
export function withoutGuard(faults: readonly Fault[]): readonly Fault[] {
  return faults.filter(({ rule }) => !GUARD.has(rule))
}

const GUARD: ReadonlySet<FaultRule> = new Set([
  'code-in-content',
  'unsafe-link',
  'unsafe-html',
  'unshown-html',
])
