import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Day } from '../plugins/basics/calendar.ts'
import type { Finding } from '../plugins/basics/finding.ts'
import { checkProject } from '../plugins/engine/check-project.ts'
import { openProject } from '../plugins/engine/project.ts'

/**
 * Checks each case of a file of hostile documents in a folder of its own: `node bench/hostile.ts
 * <cases.json>`. A case says `file`, `must` (reject or accept) and `text`, `base64` or `link`.
 * Exits with 1 when one is not judged as labelled, has no place, takes too long, or ran.
 */
interface Case {
  readonly category: string
  readonly file: string
  readonly must: 'reject' | 'accept'
  readonly text?: string
  readonly base64?: string
  readonly link?: string
}

interface Verdict {
  readonly errors: readonly Finding[]
  readonly warnings: readonly Finding[]
}

const LONGEST_MS = 2000
const [path] = process.argv.slice(2)
if (path === undefined) throw new Error('Usage: node bench/hostile.ts <cases.json>')
const { cases }: { cases: readonly Case[] } = JSON.parse(readFileSync(path, 'utf8'))
let mismatches = 0

/** Inventories are no documents, and are read by other code. */
const documents = cases.filter(({ file }) => !file.endsWith('.inv'))

for (const each of documents) {
  const folder = mkdtempSync(join(tmpdir(), 'milepost-hostile-'))
  try {
    write(each, folder)
    const begun = performance.now()
    const verdict = await examine(folder)
    report(each, verdict, performance.now() - begun)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const others = cases.length - documents.length
console.log(
  `\n${mismatches} of ${documents.length} are not as labelled; ${others} inventories left out.`,
)
process.exitCode = mismatches > 0 ? 1 : 0

function write(each: Case, folder: string): void {
  const pages = join(folder, 'content', 'process')
  mkdirSync(pages, { recursive: true })
  const file = join(pages, each.file)
  if (each.link !== undefined) symlinkSync(each.link, file)
  else
    writeFileSync(
      file,
      Buffer.from(each.base64 ?? each.text ?? '', each.base64 ? 'base64' : 'utf8'),
    )
  const twin = cases.find(({ file: other }) => other !== each.file && sameButForCase(other, each))
  if (each.must === 'reject' && twin?.must === 'accept') write(twin, folder)
}

/** Labelled to clash: the good one of the two stands beside the bad one. */
function sameButForCase(other: string, { file }: Case): boolean {
  return other.toLowerCase() === file.toLowerCase()
}

async function examine(folder: string): Promise<Verdict> {
  const today = '2026-11-20' as Day
  const { findings } = await checkProject(await openProject(folder), { today, cached: false })
  return {
    errors: findings.filter(({ severity }) => severity === 'error'),
    warnings: findings.filter(({ severity }) => severity !== 'error'),
  }
}

/** Odd characters in prose are no error; a good document has none. */
function isWarnedOf(warnings: readonly Finding[]): boolean {
  return warnings.some(({ rule }) => rule === 'unsafe-text')
}

function report({ category, file, must }: Case, verdict: Verdict, elapsed: number): void {
  const { errors, warnings } = verdict
  const [shown] = [...errors, ...warnings]
  const faults = [
    (errors.length > 0 || isWarnedOf(warnings)) !== (must === 'reject') && 'not as labelled',
    errors.some(({ place }) => place === null) && 'without a place',
    elapsed > LONGEST_MS && 'slow',
    '__pwned' in globalThis && 'EXECUTED',
  ].filter((fault) => fault !== false)
  if (faults.length > 0) mismatches += 1
  const mark = faults.length > 0 ? 'XX' : 'ok'
  const where = shown?.place ? `${shown.place.line}:${shown.place.column}` : '-'
  const found = shown ? `${shown.severity} ${shown.rule} ${where}` : 'nothing'
  const name = JSON.stringify(file).slice(0, 40)
  const time = `${elapsed.toFixed(0)} ms`
  console.log(
    [mark, category.padEnd(13), name.padEnd(41), must, time.padStart(8), found, ...faults].join(
      '  ',
    ),
  )
}
