import { readFileSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { createVitest, type Vitest } from 'vitest/node'
import { targets } from './mutant-targets.ts'
import { type Mutation, mutationsOf } from './mutations.ts'
import { SURVIVORS } from './survivors.ts'

/**
 * Changes the code that safety depends on, one small thing at a time and only in memory, and runs
 * the tests of that code: `node bench/mutants.ts [--only <file>…] [--tests <file>…] [--every n]
 * [--from n]`. `--tests` runs only these of its tests, and `--every 5 --from 2` takes each fifth
 * change, beginning with the second. Exits with 1 when a change survives without a reason in
 * `survivors.ts`, or when a change with such a reason does not survive.
 */
const LONGEST_MS = 300_000
const { values } = parseArgs({
  options: {
    only: { type: 'string', multiple: true },
    tests: { type: 'string', multiple: true },
    every: { type: 'string' },
    from: { type: 'string' },
  },
})
const texts = new Map<string, string>()
const unused = new Set(SURVIVORS)
const every = Number(values.every ?? 1)
const from = Number(values.from ?? 1) - 1
let [made, killed, bare] = [0, 0, 0]
let runner = await startRunner()

for (const { files, tests } of targets()) {
  for (const file of files) {
    if (!isNamed(file, values.only, '.ts')) continue
    const named = tests.filter((test) => isNamed(test, values.tests, '.test.ts'))
    await mutate(file, named)
  }
}
await runner.close()
const stale = values.only || every > 1 ? [] : [...unused]
for (const { file, was, put } of stale) console.log(`DIES although listed: ${file} ${was} → ${put}`)
console.log(`${killed} of ${made} changes were noticed; ${bare} survive without a reason.`)
process.exit(bare + stale.length > 0 ? 1 : 0)

function isNamed(path: string, names: readonly string[] | undefined, end: string): boolean {
  return names === undefined || names.includes(basename(path, end))
}

async function mutate(file: string, tests: readonly string[]): Promise<void> {
  const path = resolve(file)
  if (await isNoticed(path, tests)) throw new Error(`The tests of ${file} fail without a change.`)
  const all = mutationsOf(readFileSync(path, 'utf8'))
  for (const [at, mutation] of all.entries()) {
    if (at % every !== from % every) continue
    made += 1
    texts.set(path, mutation.text)
    if (await isNoticed(path, tests)) killed += 1
    else tell(file, mutation)
    texts.delete(path)
  }
  runner.invalidateFile(path)
  console.log(`${file}: ${killed} of ${made} noticed so far`)
}

function tell(file: string, { line, row, was, put }: Mutation): void {
  const known = SURVIVORS.find(
    (each) =>
      file.endsWith(each.file) && row.includes(each.line) && each.was === was && each.put === put,
  )
  if (known) unused.delete(known)
  else bare += 1
  const shown = `${JSON.stringify(was)} → ${JSON.stringify(put)}`
  console.log(`${known ? 'known' : 'SURVIVES'} ${file}:${line} ${shown}`)
}

/** Tells whether a test fails after a change. A test that does not end counts as failed. */
async function isNoticed(path: string, tests: readonly string[]): Promise<boolean> {
  runner.invalidateFile(path)
  const specifications = tests.map((test) =>
    runner.getRootProject().createSpecification(resolve(test)),
  )
  const late = Promise.withResolvers<undefined>()
  const timer = setTimeout(() => late.resolve(undefined), LONGEST_MS)
  const result = await Promise.race([runner.runTestSpecifications(specifications), late.promise])
  clearTimeout(timer)
  if (result === undefined) {
    void runner.close()
    runner = await startRunner()
    return true
  }
  // A result also holds what tests of another target said last.
  const paths = tests.map((test) => resolve(test))
  const own = result.testModules.filter(({ moduleId }) => paths.includes(moduleId))
  return result.unhandledErrors.length > 0 || own.some((module) => !module.ok())
}

/** Returns the changed text of a file, which replaces the one on disk. */
function change(_text: string, id: string): string | null {
  return texts.get(id) ?? null
}

function startRunner(): Promise<Vitest> {
  // A cache of files on disk would hide every change.
  const settings = {
    fsModuleCache: false,
    ...{ config: false as const, watch: false, bail: 1, reporters: [{}], maxWorkers: 1 },
    ...{ include: ['tests/**/*.test.ts'], testTimeout: 240_000, hookTimeout: 240_000 },
  }
  const plugin = { name: 'mutants', enforce: 'pre' as const, transform: change }
  return createVitest('test', settings, { plugins: [plugin] })
}
