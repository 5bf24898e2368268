import { openSync, writeSync } from 'node:fs'
import type { ParsedDocument } from '../plugins/documents/model/document.ts'
import { parseDocument } from '../plugins/documents/parse-document.ts'
import { fuzzDocument } from '../tests/hostile/fuzz-documents.ts'
import { faultsOf } from '../tests/hostile/fuzz-faults.ts'

/**
 * Reads, checks, reports and renders the documents of a range of seeds, and prints a row for each
 * mistake: `node fuzz-child.ts <first> <last> <mark> <left out>`. `mark` is a file that names the
 * current seed, in case this process dies or hangs.
 */
const BATCH = 30
const LONGEST_MS = 2000
const [first = '', last = '', mark = '', toSkip = ''] = process.argv.slice(2)
const skipped = new Set(toSkip.split(',').filter(Boolean).map(Number))
const marks = openSync(mark, 'w')

for (let from = Number(first); from <= Number(last); from += BATCH) {
  const to = Math.min(from + BATCH - 1, Number(last))
  const seeds = Array.from({ length: to - from + 1 }, (_, at) => from + at)
  const documents = seeds.filter((seed) => !skipped.has(seed)).map(fuzzDocument)
  try {
    for (const fault of await faultsOf(documents, { read })) console.log(`FAULT ${fault}`)
  } catch (error) {
    console.log(`FAULT seeds ${from} to ${to}: thrown ${error}`)
  }
  console.log(`DONE ${to}`)
}

/** Reads a document, and notes which one before it begins. */
function read(path: string, text: string): ParsedDocument {
  writeSync(marks, (/\d+/.exec(path)?.[0] ?? '').padEnd(12), 0)
  const before = process.cpuUsage()
  const document = parseDocument(path, text)
  const { user, system } = process.cpuUsage(before)
  const elapsed = (user + system) / 1000
  if (elapsed > LONGEST_MS) console.log(`FAULT ${path}: took ${elapsed.toFixed(0)} ms`)
  return document
}
