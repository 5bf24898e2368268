import type { Finding } from '../basics/finding.ts'
import { code } from '../basics/wording.ts'
import { BASELINE_FILE, type BaselineEntry, printBaseline } from '../engine/baseline/baseline.ts'
import { baselineOf, isAlwaysShown, recordable } from '../engine/baseline/held.ts'
import type { Project } from '../engine/project.ts'
import type { OutcomeSummary } from '../engine/report.ts'
import { writeFiles } from '../outside/files/written-files.ts'

/** A baseline after it was written, in numbers of findings. */
export interface RecordedBaseline {
  readonly held: number
  readonly added: number
  readonly removed: number
  /** Findings that stay in the baseline because the check could not look for them. */
  readonly unseen: number
  /** Findings that the baseline does not hold: new ones. */
  readonly left: number
  /** Findings that no baseline holds: those about safety. */
  readonly never: number
}

/** The parts of a check that a baseline is made from. */
type Checked = Pick<OutcomeSummary, 'findings' | 'held' | 'gone' | 'unseen'>

/**
 * Writes the baseline of a project, whole or not at all. The first one holds all findings. A later
 * one loses those that are gone, and takes up new ones only with `add`. Without a finding, the file
 * is removed. Throws an error with a place when the file cannot be read.
 */
export function recordBaseline(
  project: Project,
  { findings, held, gone, unseen }: Checked,
  { add }: { readonly add: boolean },
): RecordedBaseline {
  const before = readableBaseline(project)
  const isHoldable = (finding: Finding) => !isAlwaysShown(finding, project.config)
  const open = findings.filter(isHoldable)
  const added = add || !before.isThere ? open : []
  const kept = held.filter(({ by }) => by === 'baseline').map(({ finding }) => finding)
  const entries = [...recordable([...kept, ...added], project), ...unseen]
  writeEntries(project, entries, before.isThere)
  return {
    held: kept.length + added.length + numberOf(unseen),
    added: added.length,
    removed: numberOf(gone),
    unseen: numberOf(unseen),
    left: open.length - added.length,
    never: findings.length - open.length,
  }
}

/** Removes from the baseline what is gone. Returns the number of findings. */
export function shrinkBaseline(project: Project, checked: Checked): number {
  if (checked.gone.length === 0) return 0
  return recordBaseline(project, checked, { add: false }).removed
}

function readableBaseline({ source, config }: Project) {
  const reading = baselineOf(source, config)
  const [fault] = reading.findings
  if (fault === undefined) return reading
  const { line = 1, column = 1 } = fault.place ?? {}
  throw new Error(`${code(`${BASELINE_FILE}:${line}:${column}`)} ${fault.message} ${fault.help}`)
}

function writeEntries(
  { root }: Project,
  entries: readonly BaselineEntry[],
  isThere: boolean,
): void {
  if (entries.length === 0 && !isThere) return
  const text = entries.length === 0 ? undefined : printBaseline(entries)
  writeFiles(root, new Map([[BASELINE_FILE, text]]))
}

function numberOf(entries: readonly BaselineEntry[]): number {
  return entries.reduce((sum, { count }) => sum + count, 0)
}
