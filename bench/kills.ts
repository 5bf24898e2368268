import { type ChildProcess, spawn } from 'node:child_process'
import { join, resolve } from 'node:path'
import { DOCUMENTS, project } from '../tests/astro/project.ts'
import { digestOf } from '../tests/astro/site-digest.ts'
import { mdx } from '../tests/vocabulary.ts'

/**
 * Kills builds at random moments and counts whether the old or the new site remains: `node
 * bench/kills.ts [count] [seed] [SIGKILL|SIGINT]`. Equal seeds give equal moments.
 */
const count = Number(process.argv[2] ?? 20)
const random = numbers(Number(process.argv[3] ?? 1))
const signal = process.argv[4] === 'SIGINT' ? 'SIGINT' : 'SIGKILL'

const PAGE = 'content/process/planning.mdx'
const TEXTS = ['It begins with [[release]].', 'It begins anew.'] as const

using site = project(DOCUMENTS)
const dist = join(site.root, 'dist')
const digests: string[] = []
let longest = 0
for (const text of TEXTS) {
  site.write({ [PAGE]: mdx('title: Planning', text) })
  const started = performance.now()
  const { code, output } = await site.build()
  if (code !== 0) throw new Error(output)
  longest = Math.max(longest, performance.now() - started)
  digests.push(digestOf(dist))
}

const seen = { old: 0, new: 0, broken: 0 }
let standing = digests.length - 1
for (let at = 0; at < count; at += 1) {
  const wanted = 1 - standing
  site.write({ [PAGE]: mdx('title: Planning', TEXTS[wanted] ?? '') })
  const moment = random() * longest * 1.1
  await killed(moment)
  const found = digests.indexOf(digestOf(dist))
  const verdict = found === wanted ? 'new' : found === standing ? 'old' : 'broken'
  seen[verdict] += 1
  console.log(`${signal} after ${Math.round(moment)} ms: ${verdict}`)
  if (found >= 0) standing = found
}
console.log(`${count} builds: ${seen.old} old, ${seen.new} new, ${seen.broken} broken`)

/**
 * Runs a build and sends it the signal after some time. A build that ends earlier is left alone.
 */
async function killed(moment: number): Promise<void> {
  const astro = resolve('node_modules/astro/bin/astro.mjs')
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' }
  const words = [astro, 'build', '--root', site.root]
  const child: ChildProcess = spawn(process.execPath, words, { env, stdio: 'ignore' })
  const timer = setTimeout(() => child.kill(signal), moment)
  await new Promise((ended) => child.on('close', ended))
  clearTimeout(timer)
}

/** Returns numbers from 0 to 1 that a seed determines (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
