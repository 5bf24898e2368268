import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { namesIn } from '../plugins/basics/names.ts'
import { randomFrom } from '../tests/hostile/random.ts'
import { killWriter } from '../tests/outside/files/killing.ts'
import { isWhole, WRITERS } from '../tests/outside/files/writers.ts'

/**
 * Kills processes that write a site, an export, a lock file or a cache, each at a random moment:
 * `node bench/write-kills.ts [--seed n] [--count n] [--only name]`. After each kill, one whole
 * result must be there. Exits with 1 if it is not. `bench/kills.ts` kills whole builds.
 */
const { values } = parseArgs({
  options: { seed: { type: 'string' }, count: { type: 'string' }, only: { type: 'string' } },
})
const count = Number(values.count ?? 100)
const random = randomFrom(Number(values.seed ?? 1))
const LONGEST_MS = 40
const names = namesIn(WRITERS)
let broken = 0

for (const name of names.filter((each) => !values.only || each === values.only)) {
  const root = mkdtempSync(join(tmpdir(), 'milepost-kills-'))
  let whole = 0
  try {
    for (let kill = 0; kill < count; kill += 1) {
      await killWriter({ name, root, milliseconds: random.below(LONGEST_MS) })
      if (isWhole(name, root)) whole += 1
    }
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
  broken += count - whole
  console.log(`${name}: ${count} kills, ${whole} whole, ${count - whole} broken`)
}
process.exitCode = broken > 0 ? 1 : 0
