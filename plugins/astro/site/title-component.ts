import { fileURLToPath } from 'node:url'
import { HOME } from '../../outside/home.ts'

/** The component of Starlight that shows the titles of pages, with the pages above them. */
export const PAGE_TITLE = fileURLToPath(new URL('../src/components/PageTitle.astro', HOME))
