import { given } from '../basics/given.ts'
import { alternatives, code, didYouMean } from '../basics/wording.ts'
import type { Outcome } from '../engine/check.ts'
import type { ProjectCheck } from '../engine/check-project.ts'
import type { Project } from '../engine/project.ts'
import type { Entry } from '../entries/entry.ts'
import { statusOf, statusPath } from '../graph/phase.ts'
import { type EditResult, entryNamed, writeChecked } from './checked-edit.ts'
import { fixFor, type StatusStep } from './status-edit.ts'

/** A document with its new status, and the errors that keep it from being written. */
export interface StepResult extends EditResult {
  readonly from: string
}

/**
 * Gives a document a new status: adds a step to its history, or changes its status. Comments and
 * the form of the file stay. The result is checked first, and is written whole or not at all.
 */
export async function takeStep(
  project: Project,
  before: Outcome,
  step: StatusStep & Pick<ProjectCheck, 'cached' | 'processes'>,
): Promise<StepResult> {
  const entry = entryNamed(step.id, before.graph)
  requireStatus(entry, step)
  const { cached, processes } = step
  const written = await writeChecked(project, before, {
    entry,
    fixFor: (text) => fixFor(entry, step, { text, today: before.today }),
    ...given({ cached, processes }),
  })
  return { ...written, from: statusOf(entry) ?? '' }
}

function requireStatus(entry: Entry, { status, target, note }: StatusStep): void {
  const { kind, key } = entry
  const known = Object.keys(kind.statuses)
  if (known.length === 0) throw new Error(`A document of kind ${code(kind.name)} has no status.`)
  if (!known.includes(status)) {
    const near = didYouMean(status, known)
    throw new Error(
      `Unknown status ${code(status)} of ${code(key)}${near} There are ${alternatives(known)}.`,
    )
  }
  const hasHistory = statusPath(entry).length > 1
  if (!hasHistory && (target !== undefined || note !== undefined)) {
    throw new Error(`${code(key)} keeps no history, so it takes no \`--target\` and no \`--note\`.`)
  }
  if (!hasHistory && statusOf(entry) === status) {
    throw new Error(`${code(key)} is ${code(status)} already.`)
  }
}
