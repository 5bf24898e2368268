import type { Finding } from '../../basics/finding.ts'
import { FILE_START, type Place, placesIn } from '../../basics/place.ts'
import { code } from '../../basics/wording.ts'
import type { Frontmatter } from '../../documents/document.ts'
import { placeInFrontmatter } from '../../documents/frontmatter-places.ts'
import { expectation, unfold } from '../../entries/issues.ts'
import { ENGINE_RULES } from '../../rules/engine-rules.ts'
import { type LockEntry, lockSchema } from './lock.ts'

/** A lock as it is on disk. What is wrong with it is told, and nothing of it is used. */
export interface LockReading {
  readonly path: string
  readonly entries: readonly LockEntry[]
  readonly findings: readonly Finding[]
  /** Where a value of the lock stands. */
  placeOf(path: readonly (string | number)[]): Place
}

const HELP = 'Run `milepost pins update`; the lock is written by it and by nobody else.'

/** `text` is undefined where the project has no lock. */
export function readLock(path: string, text: string | undefined): LockReading {
  const source = text ?? ''
  const frontmatter: Frontmatter = { source, firstLine: 1, data: undefined }
  const placeOf: LockReading['placeOf'] = (steps) =>
    placeInFrontmatter(frontmatter, steps, 'value') ?? FILE_START
  const refused = (message: string, place: Place): LockReading => ({
    path,
    entries: [],
    findings: [invalidLock(path, message, place)],
    placeOf,
  })
  if (text === undefined) return { path, entries: [], findings: [], placeOf }
  let data: unknown
  try {
    data = JSON.parse(source)
  } catch (error) {
    const { message, place } = syntaxFault(source, error)
    return refused(message, place)
  }
  const result = lockSchema.safeParse(data)
  if (!result.success) {
    const [issue] = result.error.issues.flatMap(unfold)
    const steps = (issue?.path ?? []).filter((step) => typeof step !== 'symbol')
    const expected = issue ? expectation(issue) : 'a lock'
    return refused(
      `Unexpected value${nameOf(steps)} in the lock, expected ${expected}.`,
      placeOf(steps),
    )
  }
  const second = result.data.pins.findIndex((entry, at, all) => all.findIndex(isSame(entry)) < at)
  if (second !== -1)
    return refused('Unexpected second pin of one version.', placeOf(['pins', second, 'version']))
  return { path, entries: result.data.pins, findings: [], placeOf }
}

export function invalidLock(file: string, message: string, place: Place): Finding {
  const rule = 'invalid-lock'
  return { rule, severity: ENGINE_RULES[rule].severity, message, file, place, help: HELP }
}

function isSame(entry: LockEntry) {
  return (other: LockEntry) =>
    other.component === entry.component && other.version === entry.version
}

function nameOf(steps: readonly (string | number)[]): string {
  const field = steps.findLast((step) => typeof step === 'string')
  return field === undefined ? '' : ` of ${code(String(field))}`
}

/** What git leaves of two branches that both wrote the lock, or where the parser stumbled. */
function syntaxFault(source: string, error: unknown): { message: string; place: Place } {
  const conflict = source.search(/^(?:<{7}|={7}|>{7})/m)
  const position = Number(/at position (\d+)/.exec(String(error))?.[1] ?? 0)
  const at = conflict === -1 ? Math.min(position, source.length) : conflict
  return {
    message: 'Unexpected text in the lock, expected JSON.',
    place: placesIn(source).between(at, Math.min(at + 1, source.length)),
  }
}
