import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { ACCEPTED_PATTERNS, type AcceptedPattern } from './accepted-patterns.ts'
import { type WrittenPattern, writtenPatterns } from './written-patterns.ts'

/**
 * Judges every regular expression of `plugins/` with `recheck`, which looks for texts that take one
 * much time: `node bench/patterns.ts <folder> [--only <path>] [--seconds n] [--all]`. `recheck` is
 * installed in `<folder>`. `--all` also lists what it could not judge in `n` seconds. Exits with 1
 * when a pattern is slow without a reason in `accepted-patterns.ts`, or when a reason is not needed
 * any more.
 */
interface Recheck {
  check(source: string, flags: string, limits: object): Promise<Judgement>
}

interface Judgement {
  readonly status: 'safe' | 'vulnerable' | 'unknown'
  readonly complexity?: { readonly summary: string }
  readonly attack?: { readonly pattern: string }
  readonly error?: { readonly kind: string }
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    only: { type: 'string', default: '' },
    seconds: { type: 'string', default: '4' },
    all: { type: 'boolean', default: false },
  },
})
const [folder] = positionals
if (folder === undefined) throw new Error('Name the folder in which `npm install recheck` ran.')
const recheck: Recheck = createRequire(join(resolve(folder), 'package.json'))('recheck')
const limits = { timeout: Number(values.seconds) * 1000, randomSeed: 1 }
const stale = new Set(ACCEPTED_PATTERNS.filter(({ file }) => file.includes(values.only)))
const counts = { safe: 0, slow: 0, accepted: 0, unknown: 0, made: 0 }

for (const pattern of writtenPatterns('plugins')) {
  if (pattern.file.includes(values.only)) counts[await judge(pattern)] += 1
}
for (const { file, source } of stale) console.log(`NOT SLOW although listed: ${file} /${source}/`)
console.log(
  `${counts.safe} patterns are quick, ${counts.accepted} slow with a reason, ` +
    `${counts.slow} slow without one. ${counts.unknown} took recheck too long or are in a ` +
    `notation that it does not know; ${counts.made} are made while the code runs.`,
)
process.exit(counts.slow + stale.size > 0 ? 1 : 0)

async function judge({ file, line, source, flags }: WrittenPattern): Promise<keyof typeof counts> {
  const place = `${file}:${line}`
  if (source === undefined) {
    if (values.all) console.log(`made ${place}`)
    return 'made'
  }
  const shown = `/${source}/${flags}`
  // It knows no `v` and no `d`. Few patterns use more of `v` than of `u`; they count as unknown.
  const known = flags.replace('v', 'u').replace('d', '')
  const { status, complexity, attack, error } = await recheck.check(source, known, limits)
  const reason = acceptance(file, source)
  if (status !== 'vulnerable') {
    if (status === 'unknown' && reason) stale.delete(reason)
    if (status === 'unknown' && values.all)
      console.log(`unknown (${error?.kind}) ${place} ${shown}`)
    return status
  }
  if (reason) stale.delete(reason)
  if (!reason || values.all) {
    const says = `${complexity?.summary} ${shown} ${attack?.pattern.slice(0, 200)}`
    console.log(`${reason ? 'known' : 'SLOW'} ${place} ${says}`)
  }
  return reason ? 'accepted' : 'slow'
}

function acceptance(file: string, source: string): AcceptedPattern | undefined {
  return ACCEPTED_PATTERNS.find((each) => file.endsWith(each.file) && each.source === source)
}
