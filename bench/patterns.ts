import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { ACCEPTED_PATTERNS, type AcceptedPattern } from './accepted-patterns.ts'
import { type Attack, type AttackCost, costOf } from './pattern-attack.ts'
import { type WrittenPattern, writtenPatterns } from './written-patterns.ts'

/**
 * Judges every regular expression of `plugins/`: `node bench/patterns.ts <folder> [--only <path>]
 * [--seconds n] [--all]`. `recheck`, which is installed in `<folder>`, looks for a text that takes
 * a pattern much time. The pattern counts as slow only when it is slow on that text here. `--all`
 * also lists what `recheck` could not judge in `n` seconds. Exits with 1 when a pattern is slow
 * without a reason in `accepted-patterns.ts`, or when a reason is not needed any more.
 */
interface Recheck {
  check(source: string, flags: string, limits: object): Promise<Judgement>
}

interface Judgement {
  readonly status: 'safe' | 'vulnerable' | 'unknown'
  readonly attack?: Attack
  readonly error?: { readonly kind: string }
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    only: { type: 'string', default: '' },
    seconds: { type: 'string', default: '20' },
    all: { type: 'boolean', default: false },
  },
})
const [folder] = positionals
if (folder === undefined) throw new Error('Name the folder in which `npm install recheck` ran.')
const recheck: Recheck = createRequire(join(resolve(folder), 'package.json'))('recheck')
/**
 * Limits of steps, not of the clock, decide about each text, so a busy machine gives the same
 * answer. Only the whole search of one pattern has a limit of time. What it ends is not judged.
 */
const limits = {
  randomSeed: 1,
  attackLimit: 2_000_000,
  attackTimeout: null,
  incubationTimeout: null,
  maxAttackStringSize: 20_000,
  timeout: Number(values.seconds) * 1000,
}
const stale = new Set(ACCEPTED_PATTERNS.filter(({ file }) => file.includes(values.only)))
const counts = { safe: 0, quick: 0, slow: 0, accepted: 0, unknown: 0, made: 0 }

for (const pattern of writtenPatterns('plugins')) {
  if (pattern.file.includes(values.only)) counts[await judge(pattern)] += 1
}
for (const { file, source } of stale) console.log(`NOT SLOW although listed: ${file} /${source}/`)
console.log(
  `${counts.safe} patterns have no text that slows them, ${counts.quick} are quick on the one ` +
    `that recheck found, ${counts.accepted} are slow with a reason, ${counts.slow} without one. ` +
    `${counts.unknown} took recheck too long or are in a notation that it does not know; ` +
    `${counts.made} are made while the code runs.`,
)
process.exit(counts.slow + stale.size > 0 ? 1 : 0)

async function judge({ file, line, source, flags }: WrittenPattern): Promise<keyof typeof counts> {
  const place = `${file}:${line}`
  if (source === undefined) {
    if (values.all) console.log(`made ${place}`)
    return 'made'
  }
  const shown = `${place} /${source}/${flags}`
  // It knows no `v` and no `d`. Few patterns use more of `v` than of `u`; they count as unknown.
  const known = flags.replace('v', 'u').replace('d', '')
  const { status, attack, error } = await recheck.check(source, known, limits)
  const reason = acceptance(file, source)
  if (status === 'unknown') {
    if (reason) stale.delete(reason)
    if (values.all) console.log(`unknown (${error?.kind}) ${shown}`)
  }
  if (status !== 'vulnerable' || !attack) return status === 'safe' ? 'safe' : 'unknown'
  const cost = costOf(new RegExp(source, flags), attack)
  const says = `${shown}: ${inWords(cost)} ${attack.pattern.slice(0, 200)}`
  if (!cost.isSlow) {
    console.log(`quick ${says}`)
    return 'quick'
  }
  if (reason) stale.delete(reason)
  if (!reason || values.all) console.log(`${reason ? 'known' : 'SLOW'} ${says}`)
  return reason ? 'accepted' : 'slow'
}

function acceptance(file: string, source: string): AcceptedPattern | undefined {
  return ACCEPTED_PATTERNS.find((each) => file.endsWith(each.file) && each.source === source)
}

function inWords({ length, ms, growth }: AttackCost): string {
  return `${length} letters take ${ms.toFixed(0)} ms, ${growth.toFixed(1)} times half of them:`
}
