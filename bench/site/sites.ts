import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { writeDocuments } from '../documents.ts'

/** A site of generated documents: ours, or one of another tool with the same documents. */
export type SiteType = 'milepost' | 'starlight .mdx' | 'starlight .md' | 'vitepress' | 'hugo'

const ITEMS = 'content/roadmap/items'

/** The document that the bench changes, as a path of its site. */
export function changedDocument(type: SiteType): string {
  return type === 'milepost' ? `${ITEMS}/item-00007.mdx` : pageOf(type, 'item-00007')
}

function pageOf(type: OtherSite, id: string): string {
  return `${PAGES[type]}/${id}.${type === 'starlight .mdx' ? 'mdx' : 'md'}`
}

type OtherSite = Exclude<SiteType, 'milepost'>

/** The folder of the documents' pages. */
const PAGES: Readonly<Record<OtherSite, string>> = {
  'starlight .mdx': 'src/content/docs/items',
  'starlight .md': 'src/content/docs/items',
  vitepress: 'items',
  hugo: 'content/items',
}

/** Writes a site of `count` documents. `plugin` is the module of our integration. */
export function writeSite(root: string, type: SiteType, { count, plugin }: SiteOrder): void {
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  writeDocuments(root, count)
  if (type === 'milepost' || type.startsWith('starlight')) {
    write('src/content.config.ts', COLLECTIONS)
    write('src/content/docs/about.md', '---\ntitle: About\n---\n\nNot a document.\n')
  }
  if (type === 'milepost') {
    // Results are kept between builds only in a project that has this folder.
    write('node_modules/.package-lock.json', '{}')
    write('milepost.config.ts', 'export default {}\n')
    write('astro.config.mjs', ours(plugin))
    return
  }
  for (const [path, text] of Object.entries(SETTINGS[type])) write(path, text)
  for (const name of readdirSync(join(root, ITEMS))) {
    const text = readFileSync(join(root, ITEMS, name), 'utf8')
    write(pageOf(type, name.replace(/\.mdx$/, '')), plainPage(text))
  }
  if (type === 'hugo') rmSync(join(root, 'content/roadmap'), { recursive: true })
}

interface SiteOrder {
  readonly count: number
  readonly plugin: string
}

/** Returns a document as a page of another tool: its fields left out, its links as addresses. */
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

/** The smallest settings of each tool. Hugo has no layout of its own; VitePress has its whole theme. */
const SETTINGS: Readonly<Record<OtherSite, Readonly<Record<string, string>>>> = {
  'starlight .mdx': { 'astro.config.mjs': STARLIGHT },
  'starlight .md': { 'astro.config.mjs': STARLIGHT },
  vitepress: {
    'index.md': '# Bench\n',
    'package.json': '{ "type": "module" }\n',
    '.vitepress/config.mjs': `export default {
  title: 'Bench',
  srcExclude: ['content/**'],
  ignoreDeadLinks: true,
  themeConfig: { search: { provider: 'local' } },
}
`,
  },
  hugo: {
    'hugo.toml': 'title = "Bench"\nbaseURL = "https://example.org/"\n',
    'layouts/_default/single.html':
      '<!doctype html><title>{{ .Title }}</title><main><h1>{{ .Title }}</h1>{{ .Content }}</main>\n',
    'layouts/_default/list.html':
      '<!doctype html><title>{{ .Title }}</title>{{ range .Pages }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}\n',
  },
}
