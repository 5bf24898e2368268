import { spawnSync } from 'node:child_process'
import { appendFileSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { measured, type Use } from './site/process-tree.ts'
import { changedDocument, type SiteType, writeSite } from './site/sites.ts'

/**
 * Builds sites of generated documents, ours and those of other tools with the same documents: cold,
 * with nothing changed, with one document changed. Starlight is always there; VitePress and Hugo are
 * where the machine has them. `node bench/site.ts [count…] [--before <checkout>] [--only <site>]`. The
 * checkout is another one of Milepost, for a table of before and after. Their builds take turns, so
 * that other work of the machine meets all of them alike.
 */
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { before: { type: 'string' }, only: { type: 'string' } },
})
const counts = positionals.length > 0 ? positionals.map(Number) : [1_000]

interface Built {
  readonly name: string
  readonly type: SiteType
  readonly checkout: string
  readonly root: string
}

const STEPS = ['cold', 'unchanged', 'one edit'] as const

for (const count of counts) await compare(count)

async function compare(count: number): Promise<void> {
  const sites = sitesOf(count)
  console.log(`\n${count} documents\n`)
  console.log(
    row(['site', ...STEPS.flatMap((step) => [step, 'processor', 'memory']), 'pages', 'MB']),
  )
  try {
    const uses = new Map<Built, Use[]>(sites.map((site) => [site, []]))
    for (const step of STEPS) {
      for (const site of sites) {
        if (step === 'one edit') edit(site)
        uses.get(site)?.push(await build(site))
      }
    }
    for (const [{ name, root }, each] of uses) {
      const times = each.flatMap(({ seconds, processor, peak }) => [
        `${seconds.toFixed(1)} s`,
        `${processor.toFixed(1)} s`,
        `${peak} MB`,
      ])
      const { pages, bytes } = sizeOf(join(root, 'dist'))
      console.log(row([name, ...times, String(pages), (bytes / 1e6).toFixed(1)]))
    }
  } finally {
    for (const { root } of sites) rmSync(root, { recursive: true, force: true })
  }
}

function sitesOf(count: number): readonly Built[] {
  const here = process.cwd()
  const before = values.before === undefined ? [] : [resolve(values.before)]
  const all: readonly (readonly [string, SiteType, string])[] = [
    ...before.map((checkout) => ['before', 'milepost', checkout] as const),
    ['milepost', 'milepost', here],
    ['starlight .mdx', 'starlight .mdx', here],
    ['starlight .md', 'starlight .md', here],
  ]
  const others = (['vitepress', 'hugo'] as const).filter(isInstalled)
  return [...all, ...others.map((name) => [name, name, here] as const)]
    .filter(([, type]) => values.only === undefined || type === values.only)
    .map(([name, type, checkout]) => {
      const root = mkdtempSync(join(checkout, '.milepost-bench-'))
      writeSite(root, type, { count, plugin: join(checkout, 'build/astro/index.js') })
      return { name, type, checkout, root }
    })
}

/** Says whether the machine has a program. */
function isInstalled(program: string): boolean {
  return spawnSync('bash', ['-c', 'command -v "$0"', program], { stdio: 'ignore' }).status === 0
}

function build({ type, checkout, root }: Built): Promise<Use> {
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' }
  const dist = join(root, 'dist')
  if (type === 'vitepress') return measured(['vitepress', 'build', root, '--outDir', dist], env)
  if (type === 'hugo') return measured(['hugo', '--source', root, '--destination', dist], env)
  const astro = join(checkout, 'node_modules/.bin/astro')
  return measured([astro, 'build', '--root', root], env)
}

function edit({ type, root }: Built): void {
  appendFileSync(join(root, changedDocument(type)), '\nOne sentence more.\n')
}

function sizeOf(folder: string): { readonly pages: number; readonly bytes: number } {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  const sizes = files.map((file) => statSync(join(folder, file)))
  return {
    pages: files.filter((file) => file.endsWith('.html')).length,
    bytes: sizes.reduce((sum, each) => sum + (each.isFile() ? each.size : 0), 0),
  }
}

function row(cells: readonly string[]): string {
  const [first = '', ...rest] = cells
  return first.padEnd(15) + rest.map((cell) => cell.padStart(10)).join('')
}
