import { z } from 'zod'
import { compareText } from '../../basics/finding.ts'
import { escapeUnsafe } from '../../reports/safe-json.ts'
import type { Identity } from './identity.ts'

/** The file at the project's root that holds the findings of the day it was written. */
export const BASELINE_FILE = 'milepost.baseline.json'

/** Findings that a baseline holds: all with one identity. */
export interface BaselineEntry extends Identity {
  readonly count: number
}

const words = z.string({ error: () => 'text' })

export const baselineSchema = z.strictObject({
  version: z.literal(1, { error: () => '1, the only format there is' }),
  findings: z.array(
    z.strictObject({
      file: words,
      rule: words,
      text: words,
      line: words.default(''),
      count: z
        .int({ error: () => 'a whole number from 1 on' })
        .min(1, { error: () => 'a whole number from 1 on' })
        .default(1),
    }),
    { error: () => 'a list of findings' },
  ),
})

/** Joins equal identities to entries, sorted. */
export function entriesOf(identities: readonly Identity[]): readonly BaselineEntry[] {
  return [...Map.groupBy(identities, keyOf).values()]
    .flatMap(([first, ...more]) => (first ? [{ ...first, count: more.length + 1 }] : []))
    .sort(compareEntries)
}

/** Returns a text that equal identities share. */
export function keyOf({ file, rule, text, line }: Identity): string {
  return [file, rule, text, line].join('\0')
}

function compareEntries(a: Identity, b: Identity): number {
  return (
    compareText(a.file, b.file) ||
    compareText(a.rule, b.rule) ||
    compareText(a.text, b.text) ||
    compareText(a.line, b.line)
  )
}

/** Writes a baseline, one line for each entry. Equal entries give equal text. */
export function printBaseline(entries: readonly BaselineEntry[]): string {
  const rows = [...entries].sort(compareEntries).map(rowOf)
  const list = rows.length === 0 ? '[]' : `[\n    ${rows.join(',\n    ')}\n  ]`
  return `{\n  "version": 1,\n  "findings": ${list}\n}\n`
}

function rowOf({ file, rule, text, line, count }: BaselineEntry): string {
  const fields = { file, rule, text, ...(line === '' ? {} : { line }) }
  return escapeUnsafe(JSON.stringify(count === 1 ? fields : { ...fields, count }))
}
