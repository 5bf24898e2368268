import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { inspect, parseArgs } from 'node:util'
import { createVitest, type Vitest } from 'vitest/node'
import { DOCUMENT_SURVIVORS } from './document-survivors.ts'
import { FILE_SURVIVORS } from './file-survivors.ts'
import { Notes, readNotes, withSwitches } from './mutant-switches.ts'
import { type Target, targets } from './mutant-targets.ts'
import { type Mutation, mutationsOf } from './mutations.ts'
import { OUTSIDE_SURVIVORS } from './outside-survivors.ts'
import { SURVIVORS } from './survivors.ts'

/**
 * Changes the code that safety depends on, one small thing at a time and only in memory, and runs
 * the tests of that code: `node bench/mutants.ts [--only <file>…] [--tests <file>…]`.
 * `--tests` runs only these of its tests. Exits with 1 when a change survives without a reason in
 * `survivors.ts`, or when a change with such a reason does not survive.
 */
const SILENCE_MS = 180_000
const MOST_STARTS = 60
/** The longest tests that run in each turn, in milliseconds. Quick tests leave less to slow ones. */
const TURNS = [150, 1500, Number.POSITIVE_INFINITY]
const { values } = parseArgs({
  options: {
    only: { type: 'string', multiple: true },
    tests: { type: 'string', multiple: true },
  },
})
const scratch = mkdtempSync(join(tmpdir(), 'mutants-'))
process.env['MUTANT_NOTES'] = join(scratch, 'notes')
const THREAD = resolve('plugins/mermaid/thread.ts')
const texts = new Map<string, string>()
const reasons = [...SURVIVORS, ...DOCUMENT_SURVIVORS, ...OUTSIDE_SURVIVORS, ...FILE_SURVIVORS]
const unused = new Set(reasons)
const unreached = new Set<Mutation>()
const [all, unnoticed] = [new Map<string, number>(), new Map<string, Mutation[]>()]
let [bare, failing] = [0, 0]
let runner: Vitest | undefined

for (const target of targets()) await measure(target)
await runner?.close()
const stale = values.only || values.tests ? [] : [...unused]
for (const { file, was, put } of stale) console.log(`DIES although listed: ${file} ${was} → ${put}`)
const made = [...all.values()].reduce((a, b) => a + b, 0)
console.log(`${made} changes; ${bare} survive without a reason.`)
rmSync(scratch, { recursive: true, force: true })
process.exit(bare + failing + stale.length > 0 ? 1 : 0)

interface Numbered {
  readonly file: string
  readonly mutation: Mutation
}

async function measure({ files, tests }: Target): Promise<void> {
  const chosen = files.filter((file) => isNamed(file, values.only, '.ts'))
  if (chosen.length === 0) return
  const numbered: Numbered[] = []
  texts.clear()
  await runner?.close()
  runner = undefined
  for (const file of chosen) {
    const text = readFileSync(file, 'utf8')
    const mutations = mutationsOf(text)
    texts.set(resolve(file), withSwitches(text, mutations, numbered.length))
    numbered.push(...mutations.map((mutation) => ({ file, mutation })))
    all.set(file, mutations.length)
  }
  const path = process.env['MUTANT_NOTES'] ?? ''
  rmSync(path, { force: true })
  const named = tests.filter((each) => isNamed(each, values.tests, '.test.ts'))
  for (const longest of TURNS) {
    process.env['MUTANT_LONGEST'] = String(longest)
    for (const test of named) await runTests(test, path)
    const { killed } = new Notes(path)
    console.log(`${killed.size} of ${numbered.length} noticed by tests of up to ${longest} ms`)
  }
  const { killed, reached } = new Notes(path)
  for (const [at, { file, mutation }] of numbered.entries()) {
    if (killed.has(at)) continue
    if (!reached.has(at)) unreached.add(mutation)
    unnoticed.set(file, [...(unnoticed.get(file) ?? []), mutation])
  }
  for (const file of chosen) tellOf(file, all.get(file) ?? 0)
}

function isNamed(path: string, names: readonly string[] | undefined, end: string): boolean {
  return names === undefined || names.some((name) => `/${path}`.endsWith(`/${name}${end}`))
}

/** Runs a file of tests, in a new process as often as a change does harm or does not end. */
async function runTests(test: string, path: string): Promise<void> {
  for (let start = 0; start < MOST_STARTS; start += 1) {
    const before = sizeOf(path)
    const isSilent = await runOnce(test, path)
    const added = readNotes(path).slice(before)
    const last = added.findLast(({ at }) => at === 'try')
    if (isSilent && last?.at === 'try') {
      console.log(`does not end: ${last.test}`)
      new Notes(path).write({ at: 'kill', mutant: last.mutant, test: `${last.test} (no end)` })
    }
    const failed = added.find(({ at }) => at === 'fail')
    const isOver = !isSilent && !added.some(({ at }) => at === 'restart')
    if (failed?.at === 'fail' && !added.some(({ at }) => at === 'try')) {
      console.log(`FAILS without a change: ${failed.test}: ${failed.why}`)
      failing += 1
      return
    }
    if (isOver) return
  }
  console.log(`${test} was started ${MOST_STARTS} times; it is left there`)
}

function sizeOf(path: string): number {
  return readNotes(path).length
}

/** Tells whether the tests stopped writing notes before their end. */
async function runOnce(test: string, path: string): Promise<boolean> {
  runner ??= await startRunner()
  const specification = runner.getRootProject().createSpecification(resolve(test))
  const late = Promise.withResolvers<'late'>()
  let [length, since] = [-1, Date.now()]
  const timer = setInterval(() => {
    const now = sizeOf(path)
    if (now !== length) [length, since] = [now, Date.now()]
    if (Date.now() - since > SILENCE_MS) late.resolve('late')
  }, 2000)
  const result = await Promise.race([runner.runTestSpecifications([specification]), late.promise])
  clearInterval(timer)
  if (result === 'late') {
    void runner.close()
    runner = undefined
    return true
  }
  for (const error of result.unhandledErrors) console.log(`${test}: ${inspect(error)}`)
  for (const { message } of result.testModules.flatMap((each) => each.errors())) {
    console.log(`FAILS to load: ${test}: ${message}`)
    failing += 1
  }
  return false
}

function tellOf(file: string, made: number): void {
  const left = unnoticed.get(file) ?? []
  const known = left.filter((mutation) => isKnown(file, mutation))
  bare += left.length - known.length
  for (const mutation of left) {
    const { line, was, put } = mutation
    const shown = `${JSON.stringify(was)} → ${JSON.stringify(put)}`
    const why = unreached.has(mutation) ? ' (no test reaches it)' : ''
    console.log(`${known.includes(mutation) ? 'known' : 'SURVIVES'} ${file}:${line} ${shown}${why}`)
  }
  const counts = `${made} changes, ${made - left.length} noticed, ${known.length} with a reason`
  console.log(`| ${file} | ${counts} | ${left.length - known.length} left |`)
}

function isKnown(file: string, { row, was, put }: Mutation): boolean {
  const known = reasons.find(
    (each) =>
      file.endsWith(each.file) && row.includes(each.line) && each.was === was && each.put === put,
  )
  if (known) unused.delete(known)
  return known !== undefined
}

/** Returns the text of a file with the switches of its changes. No other thread has switches. */
function switched(_text: string, id: string): string | null {
  if (id === THREAD) return `export { openThread } from '${resolve('bench/mutant-thread.ts')}'`
  return texts.get(id) ?? null
}

function startRunner(): Promise<Vitest> {
  const settings = {
    // A cache of files on disk would hide the switches.
    fsModuleCache: false,
    ...{
      config: false as const,
      watch: false,
      reporters: [{}],
      maxWorkers: 1,
      update: 'none' as const,
    },
    ...{ include: ['tests/**/*.test.ts'], testTimeout: 240_000, hookTimeout: 240_000 },
    ...{ runner: resolve('bench/mutant-runner.ts'), teardownTimeout: 10_000 },
    chaiConfig: { truncateThreshold: 0 },
  }
  const plugin = { name: 'mutants', enforce: 'pre' as const, transform: switched }
  return createVitest('test', settings, { plugins: [plugin] })
}
