import type { Opening } from '../../engine/opening.ts'
import { pastPlans } from '../../engine/past/past-plans.ts'
import { historiesOf } from '../../engine/past/version-histories.ts'
import { NO_HISTORIES } from '../../outside/git/file-histories.ts'
import { committedFolder } from '../../outside/git/project-home.ts'
import type { Languages } from './languages.ts'
import type { SiteContent } from './site-content.ts'
import type { SiteOptions } from './site-options.ts'
import { partOf } from './site-part.ts'
import type { SitePart } from './site-part-addresses.ts'
import type { SiteWords } from './site-words.ts'
import { unlistedPages } from './unlisted-pages.ts'

/** Makes every version in every language, those of the default language first. */
export async function partsOf(
  { project, today, versions: siteVersions, content, shown }: Opening & SiteContent,
  { languages: { starts }, words }: Spoken,
  options: SiteOptions,
): Promise<readonly SitePart[]> {
  const [first] = starts
  const { root, config } = project
  const histories = await historiesOf(root, siteVersions)
  const past = await pastPlans({ project, today, versions: siteVersions })
  const folder = await committedFolder(root, config.content)
  const kinds = siteVersions.flatMap((each) => each.config.kinds)
  const unlisted = unlistedPages(kinds, options.pages)
  const own = { ...options, today, unlisted, front: options.front ?? true }
  return starts.flatMap((start) =>
    siteVersions.map((siteVersion) => {
      const known = histories.get(siteVersion) ?? NO_HISTORIES
      const place = { siteVersion, siteVersions, start, first, histories: known, folder, past }
      const texts = {
        content: content.at(siteVersion.prefix),
        shown: options.isServed ? shown : undefined,
      }
      return partOf({ ...place, ...texts, words: words.of(start) }, own)
    }),
  )
}

interface Spoken {
  readonly languages: Languages
  readonly words: SiteWords
}
