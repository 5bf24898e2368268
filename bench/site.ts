import { spawnSync } from 'node:child_process'
import { appendFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { writeDocuments } from './documents.ts'

/**
 * Times builds of a site of generated documents, first cold, then with nothing changed, then with
 * one document changed: `node bench/site.ts [count]`. `processor` is processor time, which does not
 * depend on other work of the machine.
 */
const count = Number(process.argv[2] ?? 1_000)
const root = mkdtempSync(join(process.cwd(), '.milepost-bench-'))
const astro = resolve('node_modules/.bin/astro')

try {
  writeDocuments(root, count)
  write('astro.config.mjs', SITE())
  write('milepost.config.ts', 'export default {}\n')
  write('src/content.config.ts', COLLECTIONS())
  write('src/content/docs/about.md', '---\ntitle: About\n---\n\nNot a document.\n')
  console.log(`${count} documents`)
  measure('cold')
  measure('nothing changed')
  appendFileSync(join(root, 'content/roadmap/items/item-00007.mdx'), '\nOne sentence more.\n')
  measure('one document changed')
} finally {
  rmSync(root, { recursive: true, force: true })
}

function measure(name: string): void {
  const started = performance.now()
  const { status, stdout, stderr } = spawnSync(
    'bash',
    ['-c', 'TIMEFORMAT="processor %U %S"; time "$@"', '-', astro, 'build', '--root', root],
    { encoding: 'utf8', env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' } },
  )
  if (status !== 0) throw new Error(stdout + stderr)
  const seconds = (performance.now() - started) / 1_000
  const [, user, system] = /processor (\S+) (\S+)/.exec(stderr) ?? []
  const work = Number(user) + Number(system)
  const pages = /(\d+) page\(s\) built/.exec(stdout)?.[1]
  console.log(
    `${name.padEnd(22)}${seconds.toFixed(1)} s, processor ${work.toFixed(1)} s, ${pages} pages`,
  )
}

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
}

function SITE(): string {
  return `import starlight from '@astrojs/starlight'
import { milepost } from '../plugins/astro/index.ts'

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

function COLLECTIONS(): string {
  return `import { docsLoader } from '@astrojs/starlight/loaders'
import { docsSchema } from '@astrojs/starlight/schema'
import { defineCollection } from 'astro/content/config'
import config from '../milepost.config.ts'
import { milepostCollections } from '../../plugins/astro/index.ts'

export const collections = {
  docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }),
  ...milepostCollections(config),
}
`
}
