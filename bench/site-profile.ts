import { appendFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { measured } from './site/process-tree.ts'
import { type Shares, sharesIn } from './site/profiles.ts'
import { changedDocument, writeSite } from './site/sites.ts'

/**
 * Says which parts of a build take time and memory: our rooms, Astro, Starlight, Vite. `node
 * bench/site-profile.ts [count] [--step cold|unchanged|edit] [--heap] [--keep <folder>]`. Work of
 * native code in other threads, such as Rolldown's, and Pagefind's own process are in the total only.
 */
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    step: { type: 'string', default: 'cold' },
    heap: { type: 'boolean', default: false },
    keep: { type: 'string' },
  },
})
const LEAST_SHARE = 0.005
const count = Number(positionals[0] ?? 1_000)
const root = mkdtempSync(join(process.cwd(), '.milepost-bench-'))
const folder = values.keep === undefined ? join(root, '.profiles') : resolve(values.keep)

try {
  writeSite(root, 'milepost', { count, plugin: resolve('build/astro/index.js') })
  const kind = values.heap ? 'heap' : 'cpu'
  const options = [`--${kind}-prof`, `--${kind}-prof-dir=${folder}`]
  // The first build has the same options, as another environment makes the next one compile again.
  if (values.step !== 'cold') await build(options)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  if (values.step === 'edit') {
    appendFileSync(join(root, changedDocument('milepost')), '\nOne sentence more.\n')
  }
  const use = await build(options)
  console.log(
    `${count} documents, ${values.step}: ${use.seconds.toFixed(1)} s, processor ${use.processor.toFixed(1)} s, ${use.peak} MB`,
  )
  print(sharesIn(folder), values.heap ? { unit: 'MB', size: 1e6 } : { unit: 's', size: 1e3 })
} finally {
  rmSync(root, { recursive: true, force: true })
}

function build(options: readonly string[]) {
  const env = {
    ...process.env,
    ASTRO_TELEMETRY_DISABLED: '1',
    NODE_OPTIONS: options.join(' '),
  }
  return measured(
    [process.execPath, 'node_modules/astro/bin/astro.mjs', 'build', '--root', root],
    env,
  )
}

function print(shares: Shares, { unit, size }: { readonly unit: string; readonly size: number }) {
  const total = [...shares.values()].reduce((sum, each) => sum + each, 0)
  for (const [part, amount] of shares) {
    if (amount < total * LEAST_SHARE) continue
    const per = `${((100 * amount) / total).toFixed(0)} %`
    console.log(`${(amount / size).toFixed(2).padStart(9)} ${unit}${per.padStart(6)}  ${part}`)
  }
  console.log(`${(total / size).toFixed(2).padStart(9)} ${unit}        in all`)
}
