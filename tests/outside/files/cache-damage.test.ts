import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Day } from '../../../plugins/basics/calendar.ts'
import { rememberedCheck } from '../../../plugins/commands/remembered-check.ts'
import { openProject } from '../../../plugins/engine/project.ts'
import { scratchProject } from '../../scratch.ts'
import { TODAY } from '../../vocabulary.ts'
import { CACHE, damageIn, seeded, writeFaulty } from './cache-damage.ts'

const RULES = ['unknown-reference', 'unknown-field']

/** `bench/cache-damage.ts` does the same as often as there is time for, with diagrams too. */
test('a damaged cache changes no report', async () => {
  const root = faulty()
  const expected = await summaryIn(root, false)
  expect(expected.findings.map(({ rule }) => rule)).toEqual(RULES)
  const random = seeded(1)
  const damages = new Set<string>()
  for (let round = 0; round < 15; round += 1) {
    await summaryIn(root)
    const damage = damageIn(join(root, CACHE), random)
    expect(await summaryIn(root), damage).toEqual(expected)
    damages.add(damage.replace(/ at .*/, ''))
  }
  expect(damages.size).toBeGreaterThan(7)
}, 120_000)

test.each<[what: string, make: (cache: string) => void]>([
  ['a file stands where the folder of caches belongs', (cache) => fileAt(join(cache, '..'))],
  ['a file stands where our own folder belongs', (cache) => fileAt(cache)],
  ['a folder stands where a file belongs', (cache) => folderAt(join(cache, 'outcome'))],
  ['a folder stands where the secret belongs', (cache) => folderAt(join(cache, 'secret'))],
])('a check says the same when %s', async (_, make) => {
  const root = faulty()
  const expected = await summaryIn(root, false)
  await summaryIn(root)
  make(join(root, CACHE))
  expect(await summaryIn(root)).toEqual(expected)
  expect(await summaryIn(root)).toEqual(expected)
})

function faulty(): string {
  const root = scratchProject({})
  writeFaulty(root, false)
  return root
}

async function summaryIn(root: string, cached = true) {
  return rememberedCheck(await openProject(root), { today: TODAY as Day, cached })
}

function fileAt(path: string): void {
  rmSync(path, { recursive: true, force: true })
  writeFileSync(path, 'a file')
}

function folderAt(path: string): void {
  rmSync(path, { recursive: true, force: true })
  mkdirSync(join(path, 'inside'), { recursive: true })
}
