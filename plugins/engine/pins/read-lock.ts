import type { Finding } from '../../basics/finding.ts'
import { FILE_START, type Place } from '../../basics/place.ts'
import { code } from '../../basics/wording.ts'
import { type JsonPlaces, readJson } from '../../documents/json.ts'
import { expectation, type Issue, unfold } from '../../entries/issues.ts'
import { ENGINE_RULES } from '../../rules/engine-rules.ts'
import { type LockEntry, lockSchema } from './lock.ts'

/** A lock as it is on disk. When something is wrong with it, nothing of it is used. */
export interface LockReading {
  readonly path: string
  readonly entries: readonly LockEntry[]
  readonly findings: readonly Finding[]
  readonly placeAt: JsonPlaces
}

const HELP = 'Run `milepost pins update`; the lock is written by it and by nobody else.'

/** `text` is undefined where the project has no lock. */
export function readLock(path: string, text: string | undefined): LockReading {
  const nothing = { path, entries: [], findings: [], placeAt: () => FILE_START }
  if (text === undefined) return nothing
  const refused = (message: string, place: Place): LockReading => ({
    ...nothing,
    findings: [invalidLock(path, message, place)],
  })
  const json = readJson(text)
  if ('fault' in json) {
    return refused(`Unexpected ${json.fault.problem}, expected JSON.`, json.fault.place)
  }
  const { data, placeAt } = json
  const result = lockSchema.safeParse(data)
  if (!result.success) {
    const { message, path: steps } = refusalOf(result.error.issues)
    return refused(message, placeAt(steps, 'value'))
  }
  const entries = result.data.pins
  const second = entries.findIndex((entry, at) => entries.findIndex(isSame(entry)) < at)
  if (second === -1) return { ...nothing, entries, placeAt }
  const place = placeAt(['pins', second, 'version'], 'value')
  return refused('Unexpected second pin of one version.', place)
}

/** Why a lock cannot hold such an entry. */
export function entryFault(entry: LockEntry): string | undefined {
  const { error } = lockSchema.safeParse({ version: 1, pins: [entry] })
  return error && refusalOf(error.issues).message
}

export function invalidLock(file: string, message: string, place: Place): Finding {
  const rule = 'invalid-lock'
  return { rule, severity: ENGINE_RULES[rule].severity, message, file, place, help: HELP }
}

function isSame(entry: LockEntry) {
  return ({ component, version }: LockEntry) =>
    component === entry.component && version === entry.version
}

/** The first thing that is wrong; the rest most likely has the same cause. */
function refusalOf(issues: readonly Issue[]) {
  const [issue] = issues.flatMap(unfold)
  const path = (issue?.path ?? []).filter((step) => typeof step !== 'symbol')
  if (issue?.code === 'unrecognized_keys') {
    return { message: `Unknown field ${code(issue.keys[0] ?? '')}.`, path }
  }
  const expected = issue ? expectation(issue) : 'a lock'
  return { message: `Unexpected value${nameOf(path)}, expected ${expected}.`, path }
}

function nameOf(steps: readonly (string | number)[]): string {
  const field = steps.findLast((step) => typeof step === 'string')
  return field === undefined ? '' : ` of ${code(field)}`
}
