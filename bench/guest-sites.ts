import { STARLIGHT_SITE } from '../tests/guides/starlight-site.ts'

export interface Guest {
  readonly files: Readonly<Record<string, string>>
  readonly commands: readonly (readonly string[])[]
  /** The folder in which the commands run. */
  readonly at?: string
  /** A text that each command prints when it is refused. */
  readonly refused?: string
  /** Matches the addresses to which links of Starlight lead, and which the site does not have. */
  readonly dead?: RegExp
  /** Files that are there afterwards, each with a text that it holds. */
  readonly holds: Readonly<Record<string, string>>
}

const DOCUMENTS = {
  'content/people.yaml': 'ada: { name: Ada }\n',
  'content/process/planning.md': '---\ntitle: Planning\n---\n\nSee [[other]].\n',
  'content/process/other.md': '---\ntitle: Other\n---\n\nText.\n',
  'content/roadmap/plan.md':
    '---\ntitle: Plan\nowner: All of us\norder: [one, two]\n---\n\nText.\n',
  ...item('one', 'needs: [two]\n'),
  ...item('two', ''),
}

/** A page of the site that draws a document; the browser looks at its picture. */
const DRAWN = '---\ntitle: Drawn\n---\n\nSee [[planning]].\n\n```milepost\none\n```\n'

const BUILD = ['npx', 'astro', 'build']
const NEWEST = { astro: '^7.2.10', '@astrojs/starlight': '^0.42.0' }
const OLDEST = { astro: '7.2.10', '@astrojs/starlight': '0.42.0' }

/** The sites and scripts that the package is tried in. `from` is the package's file. */
export function guests(from: string): Readonly<Record<string, Guest>> {
  const manifest = (dependencies: Readonly<Record<string, string>>, more = {}) =>
    JSON.stringify({
      private: true,
      type: 'module',
      dependencies: { ...dependencies, milepost: `file:${from}` },
      ...more,
    })
  const site = (
    files: Readonly<Record<string, string>>,
    packages: Readonly<Record<string, string>> = NEWEST,
    holds: Readonly<Record<string, string>> = {},
  ): Guest => ({
    files: {
      ...STARLIGHT_SITE,
      ...DOCUMENTS,
      'src/content/docs/drawn.md': DRAWN,
      'astro.config.mjs': configWith(''),
      ...files,
      'package.json': manifest(packages),
    },
    commands: [BUILD],
    holds: {
      'dist/index.html': 'OUR FRONT',
      'dist/guides/example/index.html': 'OUR GUIDE',
      'dist/reference/example/index.html': 'OUR REFERENCE',
      ...holds,
    },
  })
  return {
    'stock Starlight': site({}),
    'the oldest Astro and Starlight': site({}, OLDEST),
    'a template, with the oldest': site({ 'src/pages/[...all].astro': TEMPLATE }, OLDEST, {
      'dist/people/index.html': 'OUR TEMPLATE',
    }),
    'own pages and two languages': site(
      {
        'src/content/docs/process/index.md': '---\ntitle: Ours\n---\n\nOUR PROCESS\n',
        'astro.config.mjs': configWith(
          "locales: { root: { label: 'English', lang: 'en' }, fr: { label: 'Français', lang: 'fr' } },",
        ),
      },
      NEWEST,
      {
        'dist/process/index.html': 'OUR PROCESS',
        'dist/fr/process/planning/index.html': 'Planning',
      },
    ),
    "build.format 'preserve'": {
      ...site({ 'astro.config.mjs': configWith('', "build: { format: 'preserve' }, ") }),
      holds: {
        'dist/index.html': 'OUR FRONT',
        'dist/guides/example.html': 'OUR GUIDE',
        'dist/process/planning.html': 'href="/process/other"',
      },
      // Starlight ends the links of its sidebar and of `<head>` with a slash, and the pages are files.
      dead: /^\/(?:drawn|guides\/example|reference\/example|.*\.html)\/$/,
    },
    'a workspace of a monorepo': workspace(manifest),
    'milepost() without Starlight': {
      files: {
        ...DOCUMENTS,
        'package.json': manifest({ astro: NEWEST.astro }),
        'astro.config.mjs':
          "import { milepost } from 'milepost/astro'\nexport default { integrations: [milepost()] }\n",
        'src/pages/index.md': 'OUR FRONT\n',
      },
      commands: [BUILD, ['npx', 'astro', 'sync'], ['npx', 'astro', 'dev', '--port', '47391']],
      refused: 'this site has no Starlight: install `@astrojs/starlight`',
      holds: {},
    },
    'Astro without Starlight': {
      files: {
        ...DOCUMENTS,
        'package.json': manifest({ astro: NEWEST.astro, '@astrojs/markdown-remark': '^7.3.1' }),
        'astro.config.mjs': PLAIN_ASTRO,
        'src/pages/index.md': 'OUR FRONT leads to [[planning]].\n',
      },
      commands: [BUILD],
      holds: { 'dist/index.html': 'https://gov.example.org/process/planning/' },
    },
    'a unified script': {
      files: {
        ...DOCUMENTS,
        'package.json': manifest({
          unified: '^11.0.5',
          'remark-parse': '^11.0.0',
          'remark-stringify': '^11.0.0',
        }),
        'run.mjs': SCRIPT,
      },
      commands: [['node', 'run.mjs']],
      holds: { 'out.md': '/process/planning/' },
    },
    'the command line alone': {
      files: { ...DOCUMENTS, 'package.json': manifest({}) },
      commands: [['npx', 'milepost', 'check']],
      holds: {},
    },
    'diagrams with the newest jsdom': {
      files: {
        ...DOCUMENTS,
        'content/process/drawn.md':
          '---\ntitle: Drawn\n---\n\n```mermaid\nflowchart TD\n  A --> B\n```\n\n```mermaid\nflowchart TD\n  A --> --> B\n```\n',
        'package.json': manifest({ mermaid: '^12.3.0', jsdom: '31.0.1' }),
      },
      commands: [['sh', '-c', 'npx milepost check > report.txt 2>&1 || true']],
      holds: { 'report.txt': 'Cannot read this flowchart: unexpected `-->`' },
    },
    'the command line without the native part': {
      files: { ...DOCUMENTS, 'package.json': manifest({}) },
      commands: [
        ['rm', '-rf', 'node_modules/@bruits'],
        ['sh', '-c', 'npx milepost check > report.txt 2>&1'],
      ],
      holds: { 'report.txt': 'Documents are read with remark, which takes longer' },
    },
  }
}

type Manifest = (dependencies: Readonly<Record<string, string>>, more?: object) => string

/** A site in one of two workspaces; the other has nothing to do with it. */
function workspace(manifest: Manifest): Guest {
  const own = {
    ...STARLIGHT_SITE,
    ...DOCUMENTS,
    'src/content/docs/drawn.md': DRAWN,
    'astro.config.mjs': configWith(''),
    'package.json': manifest(NEWEST, { name: 'docs' }),
  }
  const docs = Object.entries(own).map(([path, text]) => [`packages/docs/${path}`, text])
  return {
    files: {
      ...Object.fromEntries(docs),
      'package.json': JSON.stringify({ private: true, workspaces: ['packages/*'] }),
      'packages/api/package.json': '{ "name": "api", "version": "1.0.0" }',
    },
    commands: [BUILD, ['npx', 'milepost', 'check']],
    at: 'packages/docs',
    holds: { 'dist/index.html': 'OUR FRONT', 'dist/process/planning/index.html': 'Planning' },
  }
}

function item(id: string, more: string): Readonly<Record<string, string>> {
  const text = `---\ntitle: Item ${id}\nroadmap: plan\nowners: [ada]\n${more}history: [{ status: planned, target: 2099-Q1 }]\ntracking: https://example.org/${id}\n---\n\nText.\n`
  return { [`content/roadmap/items/${id}.md`]: text }
}

function configWith(options: string, top = ''): string {
  return `import starlight from '@astrojs/starlight'
import { defineConfig } from 'astro/config'
import { milepost } from 'milepost/astro'

export default defineConfig({
  site: 'https://example.org',
  ${top}integrations: [starlight({ title: 'Ours', ${options} plugins: [milepost()] })],
})
`
}

const TEMPLATE = `---
export const getStaticPaths = () => [{ params: { all: 'people' } }]
---
OUR TEMPLATE`

const PLAIN_ASTRO = `import { unified } from '@astrojs/markdown-remark'
import { defineConfig } from 'astro/config'
import { remarkMilepost } from 'milepost/remark'

export default defineConfig({
  markdown: { processor: unified({ remarkPlugins: [[remarkMilepost, { base: 'https://gov.example.org/' }]] }) },
})
`

const SCRIPT = `import { writeFileSync } from 'node:fs'
import remarkParse from 'remark-parse'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'
import { remarkMilepost } from 'milepost/remark'

const file = await unified().use(remarkParse).use(remarkMilepost).use(remarkStringify).process('See [[planning]].')
writeFileSync('out.md', String(file))
`
