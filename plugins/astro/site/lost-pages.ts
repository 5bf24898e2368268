import { MessageError } from '../../basics/message-error.ts'
import { code, count, firstLines } from '../../basics/wording.ts'
import type { CheckedVersion } from '../../engine/check-project.ts'
import { type SiteBase, withPath } from '../../links/addresses/base.ts'
import { hasPage } from '../../links/addresses/own-page.ts'
import { addressOf, versionBase } from '../../links/addresses/routes.ts'
import { builtFileAt, readBuilt } from '../../outside/files/built-pages.ts'

const MOST_SHOWN = 8

/**
 * Throws an error that names every document without its page in a built site. A route of the site
 * with parameters may have made another page there, which nobody knows before.
 */
export function refuseLostPages(
  siteVersions: readonly CheckedVersion[],
  folder: string,
  base: SiteBase,
): void {
  const lost = siteVersions.flatMap(({ prefix, outcome: { graph }, config }) => {
    const own = config.kinds.filter((kind) => !kind.inOneFile)
    const entries = own.flatMap(graph.entries).filter(hasPage)
    return entries.flatMap((entry) => {
      const address = addressOf(entry, versionBase(prefix, base))
      const below = addressOf(entry, versionBase(prefix, withPath(base, relativePath(base))))
      const page = readBuilt(folder, builtFileAt(folder, below))
      const isOurs = page === undefined || OURS.test(page)
      return isOurs ? [] : [`${code(entry.document.path)} at ${code(address)}`]
    })
  })
  if (lost.length === 0) return
  throw new MessageError(
    [
      `Another page of the site has the address of ${count(lost.length, 'document')}:`,
      ...firstLines(
        lost.map((line) => `  ${line}`),
        MOST_SHOWN,
      ),
      "Change the route that makes it, or begin Milepost's pages elsewhere: `base: '/governance/'` in milepost.config.ts.",
    ].join('\n'),
  )
}

/** Matches the theme's element around a page. */
const OURS = /<div class="mp[ "]/

/** Returns the path of our pages from the folder of the site. */
function relativePath({ root, path }: SiteBase): string {
  return `/${path.slice(root.length)}`
}
