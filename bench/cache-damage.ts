import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Day } from '../plugins/basics/calendar.ts'
import { rememberedCheck } from '../plugins/commands/remembered-check.ts'
import { openProject } from '../plugins/engine/project.ts'
import { pictureCache } from '../plugins/outside/files/picture-cache.ts'
import { diagramFindings } from '../plugins/rendering/diagram-findings.ts'
import { CACHE, damageIn, seeded, writeFaulty } from '../tests/outside/files/cache-damage.ts'

/**
 * Damages the caches of a check at random, and checks again: `node bench/cache-damage.ts [--seed n]
 * [--count n]`. Every report must equal the report of a check without a cache. Exits with 1 if one
 * does not.
 */
const { values } = parseArgs({ options: { seed: { type: 'string' }, count: { type: 'string' } } })
const seed = Number(values.seed ?? 1)
const count = Number(values.count ?? 200)
const today = '2026-11-20' as Day
const root = mkdtempSync(join(tmpdir(), 'milepost-damage-'))
let faults = 0

try {
  writeFaulty(root, true)
  const expected = await reportOf(false)
  const random = seeded(seed)
  for (let done = 0; done < count; done += 1) {
    await reportOf(true)
    const damage = damageIn(join(root, CACHE), random)
    if ((await reportOf(true)) === expected) continue
    faults += 1
    console.log(`${damage}: another report`)
  }
} finally {
  rmSync(root, { recursive: true, force: true })
}
console.log(`${count} times damaged from seed ${seed} on: ${faults} other reports`)
process.exitCode = faults > 0 ? 1 : 0

async function reportOf(cached: boolean): Promise<string> {
  const project = await openProject(root)
  const cache = cached ? pictureCache(root) : undefined
  const options = { today, cached, diagrams: diagramFindings({ cache }) }
  return JSON.stringify(await rememberedCheck(project, options))
}
