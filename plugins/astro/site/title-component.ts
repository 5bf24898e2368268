import { fileURLToPath } from 'node:url'
import { HOME } from '../../outside/home.ts'

/** Our component for the titles of pages, with the pages above them. It shows Starlight's own. */
export const PAGE_TITLE = fileURLToPath(new URL('../src/components/PageTitle.astro', HOME))

/** Starlight's component for the titles of pages, as a site has it that chooses no other. */
export const STARLIGHT_TITLE = '@astrojs/starlight/components/PageTitle.astro'

/** The module from which Starlight's pages take the component for their titles. */
const MODULE = '\0virtual:starlight/components/PageTitle'

/** Shows the pages above each page over its title, unless the site has titles of its own. */
export function pageTitle() {
  return {
    name: 'milepost:page-title',
    enforce: 'pre' as const,
    resolveId: (id: string, importer?: string) =>
      id === STARLIGHT_TITLE && importer === MODULE ? PAGE_TITLE : undefined,
  }
}
