import { code, didYouMean } from '../../basics/wording.ts'
import type { Kind } from '../../kinds/kind.ts'
import { PAGES } from '../../links/addresses/routes.ts'

/**
 * Returns the names of the lists and other pages that a site leaves out. `pages` names those that
 * it has. Documents keep their pages, so a kind whose documents have no other page stays. Throws
 * when a name is unknown.
 */
export function unlistedPages(
  kinds: readonly Kind[],
  pages: readonly string[] | undefined,
): readonly string[] {
  if (pages === undefined) return []
  const known = new Map(
    kinds.flatMap(({ name, plural }) => [[name, name] as const, [plural, name] as const]),
  )
  for (const page of PAGES) known.set(page, page)
  const chosen = new Set(
    pages.map((page) => {
      const name = known.get(page)
      if (name === undefined) {
        const guess = didYouMean(page, [...known.keys()])
        throw new Error(`Cannot use the option \`pages\`: unknown page ${code(page)}${guess}`)
      }
      return name
    }),
  )
  const needed = new Set(kinds.filter(({ inOneFile }) => inOneFile).map(({ name }) => name))
  return [...new Set(known.values())].filter((name) => !chosen.has(name) && !needed.has(name))
}
