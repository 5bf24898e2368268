import type { Finding } from '../../basics/finding.ts'
import { FILE_START, type Place } from '../../basics/place.ts'
import { count } from '../../basics/wording.ts'
import { type JsonPlaces, readJson } from '../../documents/yaml/json.ts'
import { firstMistake } from '../../entries/json-file.ts'
import { copyPath, type LockEntry, lockSchema, type ProjectEntry } from './lock.ts'
import { LOCK_RULES } from './lock-rules.ts'

/** A lock as it is on disk. If it has a mistake, none of it is used. */
export interface LockReading {
  readonly path: string
  readonly entries: readonly LockEntry[]
  readonly projects: readonly ProjectEntry[]
  readonly findings: readonly Finding[]
  readonly placeAt: JsonPlaces
}

const HELP = 'Run `milepost pins update`; the lock is written by it and by nobody else.'

/** The words for the whole of a file that is no lock. */
const WHOLE = 'a lock'

/** The most pins of a lock, more than any project needs. */
const MOST_PINS = 10_000

/** Reads a lock. `text` is undefined when the project has none. */
export function readLock(path: string, text: string | undefined): LockReading {
  const nothing = { path, entries: [], projects: [], findings: [], placeAt: () => FILE_START }
  if (text === undefined) return nothing
  const refused = (message: string, place: Place): LockReading => ({
    ...nothing,
    findings: [invalidLock(path, message, place)],
  })
  const json = readJson(text.replace(/^\uFEFF/, ''))
  if ('fault' in json) {
    return refused(`Unexpected ${json.fault.what}, expected JSON.`, json.fault.place)
  }
  const { data, placeAt } = json
  const many = pinsIn(data, 'pins') + pinsIn(data, 'projects')
  if (many > MOST_PINS) {
    const most = MOST_PINS.toLocaleString('en-US')
    return refused(`Unexpected ${count(many, 'pin')}, expected at most ${most}.`, FILE_START)
  }
  const result = lockSchema.safeParse(data)
  if (!result.success) {
    const { message, path: steps, at } = firstMistake(result.error.issues, WHOLE)
    return refused(message, placeAt(steps, at))
  }
  const { pins: entries, projects = [] } = result.data
  for (const [list, pins] of Object.entries({ pins: entries, projects })) {
    const second = secondOfOne(pins)
    if (second === undefined) continue
    const place = placeAt([list, second, 'version'], 'value')
    return refused('Unexpected second pin of one version.', place)
  }
  return { ...nothing, entries, projects, placeAt }
}

/** Returns why a lock cannot hold an entry, or undefined. */
export function entryFault(entry: LockEntry | ProjectEntry): string | undefined {
  const lists = 'component' in entry ? { pins: [entry] } : { pins: [], projects: [entry] }
  const { error } = lockSchema.safeParse({ version: 1, ...lists })
  return error && firstMistake(error.issues, WHOLE).message
}

export function invalidLock(file: string, message: string, place: Place): Finding {
  const rule = 'invalid-lock'
  return { rule, severity: LOCK_RULES[rule].severity, message, file, place, help: HELP }
}

/** Counts the pins without reading them, since too many are refused. */
function pinsIn(data: unknown, list: string): number {
  const lists = new Map(Object.entries(data ?? {}))
  const pins: unknown = lists.get(list)
  return Array.isArray(pins) ? pins.length : 0
}

/** Returns the position of a pin that repeats an earlier one's name and version. */
function secondOfOne(entries: readonly (LockEntry | ProjectEntry)[]): number | undefined {
  const seen = new Set<string>()
  for (const [at, entry] of entries.entries()) {
    const path = copyPath(entry)
    if (seen.has(path)) return at
    seen.add(path)
  }
  return undefined
}
