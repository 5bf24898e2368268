import { join } from 'node:path/posix'
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
  /** The name that reports give it: `baseline`, or the path to that of another root. */
  readonly by: string
}

export interface BaselinePlace {
  /** Says of a rule that no baseline may hold any of its findings. */
  readonly isNeverHeld: (rule: string) => boolean
  /** The way to the root that has the baseline: nothing, or `../ERCs/`. */
  readonly top: string
}

/** Reads the baseline of a project or of a root beside it. */
export function readBaseline(
  { read, has, plainPath = (path) => path }: Pick<Source, 'read' | 'has' | 'plainPath'>,
  { isNeverHeld, top }: BaselinePlace,
): BaselineReading {
  const file = top + BASELINE_FILE
  const by = top === '' ? 'baseline' : file
  const text = read(file)
  if (text === undefined && !has(file)) return { entries: [], findings: [], isThere: false, by }
  const { entries, fault } = entriesIn(text, isNeverHeld)
  const fromProject = (entry: BaselineEntry) => ({
    ...entry,
    file: plainPath(join(top, entry.file)),
  })
  return {
    entries: top === '' ? entries : entries.map(fromProject),
    findings: fault ? [{ ...fault, ...SAME, file }] : [],
    isThere: true,
    by,
  }
}

interface BaselineEntries {
  readonly entries: readonly BaselineEntry[]
  readonly fault?: { readonly message: string; readonly place: Place }
}

function entriesIn(
  text: string | undefined,
  isNeverHeld: BaselinePlace['isNeverHeld'],
): BaselineEntries {
  if (text === undefined)
    return refused('Cannot read the baseline: it is a symbolic link, too large or no file.')
  const reading = readJsonFile(text, baselineSchema, 'a baseline')
  if ('message' in reading) return refused(reading.message, reading.place)
  const { findings: entries } = reading.data
  const held = entries.findIndex(({ rule }) => isNeverHeld(rule))
  const rule = entries[held]?.rule
  if (rule === undefined) return { entries }
  return refused(
    `Unexpected ${code(rule)}: no baseline holds findings of this rule; remove the line and fix the finding.`,
    reading.placeAt(['findings', held, 'rule'], 'value'),
  )
}

function refused(message: string, place: Place = FILE_START): BaselineEntries {
  return { entries: [], fault: { message, place } }
}

const SAME = {
  rule: 'invalid-baseline',
  severity: ENGINE_RULES['invalid-baseline'].severity,
  help: 'Undo the last edit. Or remove the file, and record all findings anew with `milepost baseline`.',
}
