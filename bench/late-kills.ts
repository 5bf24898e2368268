import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { recoverFolder } from '../plugins/outside/files/whole-folder.ts'
import { DOCUMENTS, project } from '../tests/astro/project.ts'
import { digestOf } from '../tests/astro/site-digest.ts'
import { mdx } from '../tests/vocabulary.ts'

/**
 * Kills builds at each of their last steps, from the moment when the old site is moved away until
 * the process ends: `node bench/late-kills.ts [first step] [last step]`. Prints which site remains,
 * and which one the next command finds. Exits with 1 when neither the old nor the new one is whole.
 */
const PAGE = 'content/process/planning.mdx'
const TEXTS = ['It begins with [[release]].', 'It begins anew.'] as const

using site = project(DOCUMENTS)
const dist = join(site.root, 'dist')
const list = join(site.root, 'steps.txt')
const digests: string[] = []
for (const at of TEXTS.keys()) {
  if ((await build(at)).code !== 0) throw new Error('The build failed.')
  digests.push(digestOf(dist))
}
const steps = stepsOf()
const [first, last] = [Number(process.argv[2] ?? 1), Number(process.argv[3] ?? steps.length)]
const seen = { old: 0, new: 0, broken: 0 }
let standing = digests.length - 1
for (let at = first; at <= last; at += 1) {
  const { code } = await build(1 - standing, at)
  const left = verdictOf(digestOf(dist))
  recoverFolder(dist)
  const digest = digestOf(dist)
  const found = verdictOf(digest)
  seen[found] += 1
  if (digests.includes(digest)) standing = digests.indexOf(digest)
  const how = code === 0 ? 'ended by itself' : `killed ${stepsOf().at(-1)}`
  console.log(`${at}. ${how}: ${left}; the next command finds: ${found}`)
}
if (seen.broken > 0) process.exitCode = 1
console.log(`${last - first + 1} builds: ${seen.old} old, ${seen.new} new, ${seen.broken} broken`)

function verdictOf(digest: string): keyof typeof seen {
  if (digest === digests[standing]) return 'old'
  return digest === digests[1 - standing] ? 'new' : 'broken'
}

function stepsOf(): readonly string[] {
  return existsSync(list) ? readFileSync(list, 'utf8').trimEnd().split('\n') : []
}

/** Builds the site with one of the texts, and kills the build at a step. */
async function build(text: number, at?: number) {
  rmSync(list, { force: true })
  site.write({ [PAGE]: mdx('title: Planning', TEXTS[text] ?? '') })
  const env = {
    ...process.env,
    ASTRO_TELEMETRY_DISABLED: '1',
    ...{ KILL_SITE: dist, KILL_AT: String(at ?? ''), KILL_STEPS: list },
  }
  const astro = resolve('node_modules/astro/bin/astro.mjs')
  const killer = resolve(import.meta.dirname, 'kill-at-step.ts')
  const words = ['--import', killer, astro, 'build', '--root', site.root]
  const child = spawn(process.execPath, words, { env, stdio: 'ignore' })
  const [code]: unknown[] = await once(child, 'close')
  return { code }
}
