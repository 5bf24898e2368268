import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join, resolve } from 'node:path'
import { usageOf } from '../plugins/outside/process-usage.ts'
import { DOCUMENTS, project } from '../tests/astro/project.ts'
import { digestOf } from '../tests/astro/site-digest.ts'
import { mdx } from '../tests/vocabulary.ts'

/**
 * Kills builds at random moments and counts whether the old or the new site remains: `node
 * bench/kills.ts [count] [seed] [SIGKILL|SIGINT]`. A moment is a share of the computing time of a
 * whole build, which a busy machine does not change; equal seeds give equal shares. A build that
 * ends before its signal does not count. Exits with 1 when neither site remains.
 */
const count = Number(process.argv[2] ?? 20)
const random = numbers(Number(process.argv[3] ?? 1))
const signal = process.argv[4] === 'SIGINT' ? 'SIGINT' : 'SIGKILL'

/** The latest moment. Whole builds differ by a few per cent, and the last steps must be hit, too. */
const LATEST = 1.1
const PAGE = 'content/process/planning.mdx'
const TEXTS = ['It begins with [[release]].', 'It begins anew.'] as const

using site = project(DOCUMENTS)
const dist = join(site.root, 'dist')
const digests: string[] = []
let usual = 0
for (const text of TEXTS) {
  site.write({ [PAGE]: mdx('title: Planning', text) })
  const { code, spent } = await build()
  if (code !== 0) throw new Error('the build failed')
  usual = spent
  digests.push(digestOf(dist))
}

const seen = { old: 0, new: 0, broken: 0 }
let standing = digests.length - 1
for (let at = 0; at < count; ) {
  const wanted = 1 - standing
  site.write({ [PAGE]: mdx('title: Planning', TEXTS[wanted] ?? '') })
  const { code, spent } = await build(random() * usual * LATEST)
  const found = digests.indexOf(digestOf(dist))
  const verdict = found === wanted ? 'new' : found === standing ? 'old' : 'broken'
  if (found >= 0) standing = found
  if (verdict === 'broken') process.exitCode = 1
  if (code === 0) {
    usual = spent
    console.log(`   ended by itself after ${spent} ms: ${verdict}`)
  } else {
    at += 1
    seen[verdict] += 1
    console.log(`${at}. ${signal} after ${spent} ms: ${verdict}`)
  }
}
console.log(`${count} builds: ${seen.old} old, ${seen.new} new, ${seen.broken} broken`)

/**
 * Runs a build, and sends it the signal when it has computed for some milliseconds. Returns its
 * exit code and how long it has computed.
 */
async function build(most = Number.POSITIVE_INFINITY) {
  const astro = resolve('node_modules/astro/bin/astro.mjs')
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' }
  const words = [astro, 'build', '--root', site.root]
  const child = spawn(process.execPath, words, { env, stdio: 'ignore' })
  let spent = 0
  const timer = setInterval(() => {
    spent = usageOf(child.pid)?.cpuMs ?? spent
    if (spent >= most) child.kill(signal)
  }, 10)
  const [code]: unknown[] = await once(child, 'close')
  clearInterval(timer)
  return { code, spent }
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
