import { parseArgs } from 'node:util'
import type { ParsedDocument } from '../plugins/documents/model/document.ts'
import { openParsingPool } from '../plugins/outside/parsing/parsing-pool.ts'
import type { SourceFile } from '../plugins/outside/sources/source.ts'
import { pumpedPairs, pumpedTokens } from '../tests/outside/parsing/pumped-texts.ts'

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
const times = Number(values.times ?? (values.pairs ? 2_000 : 20_000))
const all = values.pairs ? pumpedPairs(times) : pumpedTokens(times)
const from = Number(values.from ?? 0)
const files = all
  .slice(from, from + Number(values.count ?? all.length))
  .flatMap((each) => each.files)
/** The files that are read together. Fewer starts of children, and little to read again. */
const TOGETHER = 400
const GIVEN_UP = /it gave up on others/
const left = [...files]
let [limited, faults] = [0, 0]

while (left.length > 0) left.unshift(...(await unread(left.splice(0, TOGETHER))))
console.log(`${files.length} texts: ${limited} ended at a limit, ${faults} faults`)
process.exitCode = faults > 0 ? 1 : 0

/** Reads files with a pool of their own, and returns those that it gave up on because of others. */
async function unread(some: readonly SourceFile[]): Promise<readonly SourceFile[]> {
  const pool = openParsingPool({ children: 2 })
  const documents = await pool.parse(some).catch((error: unknown) => {
    faults += 1
    console.log(`FAULT ${JSON.stringify(some[0]?.path)} and others: thrown ${error}`)
    return []
  })
  pool.close()
  for (const document of documents) note(document)
  return some.filter((_, at) => documents[at] && isGivenUp(documents[at]))
}

function note({ path, findings }: ParsedDocument): void {
  const name = JSON.stringify(path)
  if (findings.some(({ place }) => place === null)) {
    faults += 1
    console.log(`FAULT ${name}: a finding without a place`)
  }
  const ended = findings.find(({ rule }) => rule === 'unparsable')
  if (!ended || GIVEN_UP.test(ended.message)) return
  limited += 1
  console.log(`${name}: ${ended.message}`)
}

function isGivenUp({ findings }: ParsedDocument): boolean {
  return findings.some(({ message }) => GIVEN_UP.test(message))
}
