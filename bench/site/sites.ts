import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { writeDocuments } from '../documents.ts'

/** A site of generated documents: ours, or one of Starlight alone with the same documents. */
export type SiteType = 'milepost' | 'starlight .mdx' | 'starlight .md'

const ITEMS = 'content/roadmap/items'

/** The document that the bench changes, as a path of its site. */
export function changedDocument(type: SiteType): string {
  if (type === 'milepost') return `${ITEMS}/item-00007.mdx`
  return `src/content/docs/items/item-00007.${type === 'starlight .md' ? 'md' : 'mdx'}`
}

/** Writes a site of `count` documents. `plugin` is the module of our integration. */
export function writeSite(root: string, type: SiteType, { count, plugin }: SiteOrder): void {
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  writeDocuments(root, count)
  write('src/content.config.ts', COLLECTIONS)
  write('src/content/docs/about.md', '---\ntitle: About\n---\n\nNot a document.\n')
  if (type === 'milepost') {
    // Results are kept between builds only in a project that has this folder.
    write('node_modules/.package-lock.json', '{}')
    write('milepost.config.ts', 'export default {}\n')
    write('astro.config.mjs', ours(plugin))
    return
  }
  write('astro.config.mjs', STARLIGHT)
  for (const name of readdirSync(join(root, ITEMS))) {
    const id = name.replace(/\.mdx$/, '')
    const text = readFileSync(join(root, ITEMS, name), 'utf8')
    const extension = type === 'starlight .md' ? 'md' : 'mdx'
    write(`src/content/docs/items/${id}.${extension}`, plainPage(text))
  }
}

interface SiteOrder {
  readonly count: number
  readonly plugin: string
}

/** Returns a document as a page of Starlight's own: its fields left out, its links as addresses. */
function plainPage(text: string): string {
  const [, fields = '', body = ''] = text.split(/^---\n/m)
  const kept = fields.split('\n').filter((line) => /^(?:title|description):/.test(line))
  const linked = body
    .replaceAll(
      /\[\[(item-\d+)(?:\|([^\]]+))?\]\]/g,
      (_, id, words) => `[${words ?? id}](../${id}/)`,
    )
    .replaceAll(/\]\(\.\/(item-\d+)\.mdx/g, (_, id) => `](../${id}/`)
  return `---\n${kept.join('\n')}\n---\n${linked}`
}

function ours(plugin: string): string {
  return `import starlight from '@astrojs/starlight'
import { milepost } from ${JSON.stringify(plugin)}

export default {
  cacheDir: './.cache',
  experimental: { incrementalBuild: true },
  integrations: [
    starlight({ title: 'Bench', sidebar: [{ label: 'Roadmap', link: '/roadmap/' }] }),
    milepost(),
  ],
}
`
}

const STARLIGHT = `import starlight from '@astrojs/starlight'

export default {
  cacheDir: './.cache',
  experimental: { incrementalBuild: true },
  integrations: [
    starlight({ title: 'Bench', sidebar: [{ label: 'About', link: '/about/' }] }),
  ],
}
`

const COLLECTIONS = `import { docsLoader } from '@astrojs/starlight/loaders'
import { docsSchema } from '@astrojs/starlight/schema'
import { defineCollection } from 'astro/content/config'

export const collections = {
  docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }),
}
`
