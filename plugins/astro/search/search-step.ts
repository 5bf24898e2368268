import { fileURLToPath } from 'node:url'
import type { AstroConfig } from 'astro'
import { count } from '../../basics/wording.ts'
import { sharedSearch } from '../../engine/opening.ts'
import { writeSiteSearch } from './site-search.ts'

/**
 * Takes the place of Starlight's last step, which writes the search and does nothing else. Starlight
 * does it itself for a site without search, and where another process renders the pages.
 * https://github.com/withastro/starlight/blob/main/packages/starlight/src/index.ts
 */
export function takeSearchStep({ integrations, root }: Pick<AstroConfig, 'integrations' | 'root'>) {
  for (const { name, hooks } of integrations) {
    const theirs = hooks['astro:build:done']
    if (name !== '@astrojs/starlight' || theirs === undefined) continue
    hooks['astro:build:done'] = async (options) => {
      if (!sharedSearch(fileURLToPath(root))) return theirs(options)
      const pages = await writeSiteSearch(fileURLToPath(options.dir))
      options.logger.info(`Pagefind can search ${count(pages, 'page')}.`)
    }
  }
}
