import { resolve } from 'node:path'
import type { StarlightSettings } from './site-options.ts'

const sites = new Set<string>()

/**
 * Notes whether the site at `root` has Starlight's search. Its pages know the final settings of
 * Starlight, which the hooks of a build do not see.
 */
export function noteSearch(root: string, { pagefind = false }: StarlightSettings): void {
  if (pagefind === false) sites.delete(resolve(root))
  else sites.add(resolve(root))
}

/** Says whether the pages of the site at `root` have noted that it has Starlight's search. */
export function hasSearch(root: string): boolean {
  return sites.has(resolve(root))
}
