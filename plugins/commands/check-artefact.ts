import { join } from 'node:path'
import { z } from 'zod'
import { SEVERITIES } from '../basics/finding.ts'
import { plainFileSize, readText } from '../outside/files/disk.ts'
import type { GraphChanges } from '../views/changes/graph-changes.ts'

/** The report of a check, as the job of a pull request left it. Any of it may be a stranger's. */
export type CheckReport = z.output<typeof report>

/** The data of one file, or words of our own about why there is none. */
export type ReadPart<Data> = { readonly data: Data } | { readonly fault: string }

export interface CheckArtefact {
  readonly report: ReadPart<CheckReport>
  readonly changes: ReadPart<GraphChanges>
}

/** The files of an artefact: `check --format json` and `diff --format json` wrote them. */
export const ARTEFACT_FILES = { report: 'report.json', changes: 'changes.json' } as const

/** The most bytes of one file. */
const LARGEST = 4 * 1024 * 1024

const text = z.string().max(20_000)
const count = z.int().min(0).max(1_000_000_000)
const position = z.int().min(1).max(1_000_000_000)
const severity = z.enum(SEVERITIES)

const shape = z.object({
  version: z.literal(1),
  today: z.iso.date(),
  summary: z.object({
    ...{ documents: count, error: count, warning: count, info: count, allowed: count },
    ...{ omitted: count.optional(), held: count.optional(), gone: count.optional() },
  }),
  findings: z.array(
    z.object({
      ...{ rule: text, severity, message: text, file: text },
      ...{ line: position.nullable(), column: position.nullable() },
    }),
  ),
})

/** A report whose summary counts each finding that is listed. Otherwise it could deny them. */
const report = shape.refine(({ summary, findings }) => {
  const listed = Map.groupBy(findings, (finding) => finding.severity)
  return SEVERITIES.every((each) => (listed.get(each)?.length ?? 0) <= summary[each])
})

const place = z.object({
  ...{ line: position, column: position, endLine: position, endColumn: position },
})
const finding = z.object({
  ...{ rule: text, severity, message: text, file: text, place: place.nullable() },
})
const row = z.object({
  ...{ key: text, title: text, file: text },
  ...{ from: text.exactOptional(), to: text.exactOptional(), note: text.exactOptional() },
})
const rows = z.array(row)
const changes = z.object({
  version: z.literal(1),
  ...{ created: rows, removed: rows, done: rows, statuses: rows, targets: rows, withdrawn: rows },
  renamed: rows.default([]),
  ...{ releases: rows, leads: rows, votes: rows, pins: rows, brokenLinks: rows },
  ...{ newFindings: z.array(finding), fixedFindings: z.array(finding) },
})

/**
 * Reads what an unprivileged job left in a folder. Whoever opened the pull request may have written
 * all of it, so nothing but data of the expected shape and size is taken, and no fault repeats a
 * text of it.
 */
export function readArtefact(folder: string): CheckArtefact {
  return {
    report: readPart(join(folder, ARTEFACT_FILES.report), report),
    changes: readPart(join(folder, ARTEFACT_FILES.changes), changes),
  }
}

function readPart<Schema extends z.ZodType>(
  path: string,
  schema: Schema,
): ReadPart<z.output<Schema>> {
  const size = plainFileSize(path)
  if (!size) return { fault: 'it is not there' }
  if (size > LARGEST) return { fault: 'it is larger than 4 MiB' }
  const { success, data } = schema.safeParse(json(readText(path)))
  return success ? { data } : { fault: 'it is not what Milepost writes' }
}

function json(source: string): unknown {
  try {
    return JSON.parse(source)
  } catch {
    return undefined
  }
}
