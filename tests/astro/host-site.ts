import { mdx } from '../vocabulary.ts'

/** A page of the site that names documents: one, one with its kind, none, and a picture. */
const OWN_PAGE = mdx(
  'title: Ours',
  'See [[planning]], [[page:planning|it]] and [[nowhere]].\n\n```milepost\ntests\n```',
)

/** A site that was there before: its own front page and pages, in two languages, nothing of ours. */
export const HOST = {
  'src/content.config.ts': `import { docsLoader } from '@astrojs/starlight/loaders'
import { docsSchema } from '@astrojs/starlight/schema'
import { defineCollection } from 'astro/content/config'

export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) }
`,
  'src/content/docs/index.mdx': '---\ntitle: Welcome\ntemplate: splash\n---\n\nOUR FRONT\n',
  'src/content/docs/people/index.md': '---\ntitle: The team\n---\n\nOUR PEOPLE\n',
  'src/content/docs/own.md': OWN_PAGE,
  'src/content/docs/own-mdx.mdx': OWN_PAGE,
  'src/pages/roadmap/items/index.astro': '<p>OUR ITEMS</p>\n',
  'public/process/index.html': '<p>OUR PROCESS</p>\n',
}

/** A template with one page, which only a build knows. */
export function templateAt(address: string): string {
  return `---
export const prerender = true
export const getStaticPaths = () => [{ params: { all: '${address}', more: '${address}' } }]
---
OUR TEMPLATE`
}

export const LOCALES = "en: { label: 'English', lang: 'en' }, fr: { label: 'Français', lang: 'fr' }"

/** The configuration of that site, with options of Astro, of Starlight and of ours. */
export function configWith(top: string, starlight: string, options: string): string {
  return `import starlight from '@astrojs/starlight'
import node from '@astrojs/node'
import { milepost } from '../build/astro/index.js'

export default {
  cacheDir: './.cache',
  site: 'https://example.org',
  ${top}
  integrations: [
    starlight({ title: 'Ours', ${starlight}, plugins: [milepost({ today: '2026-11-20'${options} })] }),
  ],
}
`
}
