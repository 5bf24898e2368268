import { parseArgs } from 'node:util'
import { openParsingPool } from '../plugins/outside/parsing/parsing-pool.ts'
import { type Pumped, pumpedPairs, pumpedTokens } from '../tests/outside/parsing/pumped-texts.ts'

/**
 * Reads tokens of Markdown that are repeated very often, and pairs of them: `node bench/pumped.ts
 * [--times n] [--pairs] [--from n] [--count n]`. A parser that takes too long must give a finding
 * with a place. Exits with 1 when it does not.
 */
const { values } = parseArgs({
  options: {
    times: { type: 'string' },
    pairs: { type: 'boolean' },
    from: { type: 'string' },
    count: { type: 'string' },
  },
})
const times = Number(values.times ?? 20_000)
const all = values.pairs ? pumpedPairs(times) : pumpedTokens(times)
const from = Number(values.from ?? 0)
const texts = all.slice(from, from + Number(values.count ?? all.length))
let [limited, faults] = [0, 0]
let pool = openParsingPool({ children: 1 })

for (const text of texts) await read(text)
pool.close()
console.log(`${2 * texts.length} texts: ${limited} ended at a limit, ${faults} faults`)
process.exitCode = faults > 0 ? 1 : 0

async function read({ name, files }: Pumped): Promise<void> {
  const documents = await pool.parse(files).catch((error: unknown) => {
    console.log(`FAULT ${JSON.stringify(name)}: thrown ${error}`)
    return undefined
  })
  const findings = documents?.flatMap((document) => document.findings) ?? []
  if (!documents || findings.some(({ place }) => place === null)) faults += 1
  const ended = findings.filter(({ rule }) => rule === 'unparsable')
  if (ended.length === 0) return
  limited += ended.length
  console.log(`${JSON.stringify(name)}: ${ended.map(({ file, message }) => `${file} ${message}`)}`)
  // A pool that has lost time has less patience with the texts that follow.
  pool.close()
  pool = openParsingPool({ children: 1 })
}
