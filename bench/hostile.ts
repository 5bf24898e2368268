import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { Finding } from '../plugins/basics/finding.ts'
import { diagramFindings } from '../plugins/rendering/diagram-findings.ts'
import { openBrowser } from '../tests/browser.ts'
import { type HostileCase, readCases } from './hostile-cases.ts'
import { findingsIn, grouped, visitSite } from './hostile-sites.ts'

/**
 * Checks hostile documents and projects, each in its own folder, draws their diagrams, then builds
 * those that pass and opens every page in Chromium: `node bench/hostile.ts <cases.json | document |
 * folder…>`. Exits with 1 when the result of a case is not its label, a finding has no place, a
 * check computes for too long or runs code, or a page runs code, contacts another host or holds
 * forbidden content.
 */
const LONGEST_MS = 2000
const TICK_MS = 10
const CHILDREN_MS = 150
const paths = process.argv.slice(2)
if (paths.length === 0) throw new Error('Usage: node bench/hostile.ts <cases.json | folder…>')
const cases = paths.flatMap(readCases)
const accepted: HostileCase[] = []
let mismatches = 0
const plain: HostileCase = {
  category: 'plain',
  name: 'plain.md',
  must: 'accept',
  files: { 'content/process/plain.md': Buffer.from('---\ntitle: Plain\n---\n') },
}
/** The time to start a child, in ms. A document that ends two parsers needs three starts. */
let start = Number.POSITIVE_INFINITY

start = await judge(plain)
for (const each of cases) await judge(each)
console.log(`\n${mismatches} of ${cases.length} are not as labelled; ${accepted.length} pass.`)

const faults = await visit(accepted)
process.exitCode = mismatches > 0 || faults > 0 ? 1 : 0

async function judge(each: HostileCase): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'milepost-hostile-'))
  try {
    write(each, folder)
    const begun = computedMs()
    const read = await findingsIn(folder)
    // The time of a child is known only after the system reports its end.
    await setTimeout(CHILDREN_MS)
    const computed = computedMs() - begun
    // Drawing has its own limit, and starts Mermaid, which takes longer than the rest of a check.
    const findings = read.some(isError) ? read : await findingsIn(folder, diagramFindings())
    report(each, findings, computed)
    if (!findings.some(isError)) accepted.push(each)
    return computed
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/**
 * The computing time of this process and of its children that have ended, which a busy machine
 * hardly makes longer. Elapsed time, on systems that do not tell.
 */
function computedMs(): number {
  if (!existsSync('/proc/self/stat')) return performance.now()
  const text = readFileSync('/proc/self/stat', 'utf8')
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
  return fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks) * TICK_MS, 0)
}

function write({ files }: HostileCase, folder: string): void {
  for (const [path, content] of Object.entries(files)) {
    const file = join(folder, path)
    mkdirSync(dirname(file), { recursive: true })
    if ('link' in content) symlinkSync(content.link, file)
    else writeFileSync(file, content)
  }
}

/** Visits several cases in one site, which is faster. */
async function visit(passed: readonly HostileCase[]): Promise<number> {
  const browser = await openBrowser()
  let [pages, count] = [0, 0]
  try {
    for (const group of await grouped(passed)) {
      const verdict = await visitSite(group, browser)
      pages += verdict.pages
      count += verdict.faults.length
      for (const fault of verdict.faults) console.log(`XX  ${fault}`)
    }
  } finally {
    await browser.close()
  }
  console.log(`${count} faults on ${pages} pages of ${passed.length} cases.`)
  return count
}

function isError({ severity }: Finding): boolean {
  return severity === 'error'
}

/**
 * Tells whether a project is refused. Odd characters in prose are only a warning, and a good
 * document has none.
 */
function isRefused(findings: readonly Finding[]): boolean {
  return findings.some((each) => isError(each) || each.rule === 'unsafe-text')
}

function report({ category, name, must }: HostileCase, all: readonly Finding[], ms: number): void {
  const errors = all.filter(isError)
  const [shown] = [...errors, ...all]
  const wrong = [
    must !== undefined && isRefused(all) !== (must === 'reject') && 'not as labelled',
    errors.some(({ place }) => place === null) && 'without a place',
    ms - 3 * start > LONGEST_MS && 'slow',
    '__pwned' in globalThis && 'EXECUTED',
  ].filter((fault) => fault !== false)
  if (wrong.length > 0) mismatches += 1
  const mark = wrong.length > 0 ? 'XX' : 'ok'
  const where = shown?.place ? `${shown.place.line}:${shown.place.column}` : '-'
  const found = shown ? `${shown.severity} ${shown.rule} ${where}` : 'nothing'
  const label = JSON.stringify(name).slice(0, 40).padEnd(41)
  const time = `${ms.toFixed(0)} ms`.padStart(8)
  const row = [mark, category.padEnd(13), label, (must ?? 'either').padEnd(6), time, found]
  console.log([...row, ...wrong].join('  '))
}
