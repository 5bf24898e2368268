import type { Finding } from '../../basics/finding.ts'
import { FILE_START, type Place } from '../../basics/place.ts'
import { code } from '../../basics/wording.ts'
import { readJsonFile } from '../../entries/json-file.ts'
import type { Source } from '../../outside/sources/source.ts'
import { ENGINE_RULES } from '../settings/engine-rules.ts'
import { BASELINE_FILE, type BaselineEntry, baselineSchema } from './baseline.ts'

/** A baseline as it is on disk. If it has a mistake, it holds nothing. */
export interface BaselineReading {
  readonly entries: readonly BaselineEntry[]
  readonly findings: readonly Finding[]
  /** False when the project has no baseline. */
  readonly isThere: boolean
}

/**
 * Reads the baseline of a project. `isNeverHeld` says of a rule that no baseline may hold any of
 * its findings.
 */
export function readBaseline(
  { read, has }: Pick<Source, 'read' | 'has'>,
  isNeverHeld: (rule: string) => boolean,
): BaselineReading {
  const text = read(BASELINE_FILE)
  if (text === undefined) {
    if (!has(BASELINE_FILE)) return { entries: [], findings: [], isThere: false }
    return refused('Cannot read the baseline: it is a symbolic link, too large or no file.')
  }
  const reading = readJsonFile(text, baselineSchema, 'a baseline')
  if ('message' in reading) return refused(reading.message, reading.place)
  const { findings: entries } = reading.data
  const held = entries.findIndex(({ rule }) => isNeverHeld(rule))
  const rule = entries[held]?.rule
  if (rule === undefined) return { entries, findings: [], isThere: true }
  return refused(
    `Unexpected ${code(rule)}: no baseline holds findings of this rule; remove the line and fix the finding.`,
    reading.placeAt(['findings', held, 'rule'], 'value'),
  )
}

function refused(message: string, place: Place = FILE_START): BaselineReading {
  const rule = 'invalid-baseline'
  const { severity } = ENGINE_RULES[rule]
  const finding = { rule, severity, message, file: BASELINE_FILE, place, help: HELP }
  return { entries: [], findings: [finding], isThere: true }
}

const HELP =
  'Take back the last edit. Or remove the file, and record all findings anew with `milepost baseline`.'
