import { resolve } from 'node:path'
import type { Finding } from '../basics/finding.ts'
import { alternatives, code, didYouMean, orMeant } from '../basics/wording.ts'
import { decodeText } from '../documents/text/decoding.ts'
import type { Outcome } from '../engine/check.ts'
import { checkProject, type ProjectCheck } from '../engine/check-project.ts'
import type { Project } from '../engine/project.ts'
import type { Entry, Node } from '../entries/entry.ts'
import type { Graph } from '../graph/graph.ts'
import { statusOf, statusPath } from '../graph/phase.ts'
import { readBytes } from '../outside/files/disk.ts'
import { writeFiles } from '../outside/files/written-files.ts'
import { withReplacedText } from '../outside/sources/replaced-text.ts'
import { edit } from './apply-fixes.ts'
import { fixFor, type StatusStep } from './status-edit.ts'

/** A document with its new status, and the errors that keep it from being written. */
export interface StepResult {
  readonly outcome: Outcome
  readonly file: string
  /** The errors that the step would cause. With any, nothing is written. */
  readonly errors: readonly Finding[]
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
  const { frontmatter, path } = entry.document
  const file = frontmatter.file ?? path
  const text = textOf(resolve(project.root, file))
  const { text: edited, edits } = edit(text, [fixFor(entry, step, { text, today: before.today })])
  if (edits === 0) throw new Error(`Cannot change ${code(file)}: it is no longer what was checked.`)
  const bytes = new TextEncoder().encode(edited)
  const source = withReplacedText(project.source, project.config.content, { path: file, bytes })
  const { cached = true, processes } = step
  const options = { today: before.today, cached, processes, before: [{ path: file, text }] }
  const outcome = await checkProject({ ...project, source }, options)
  const known = new Set(before.findings.map(nameOf))
  const errors = outcome.findings.filter(
    (finding) => finding.severity === 'error' && !known.has(nameOf(finding)),
  )
  if (errors.length === 0) writeFiles(project.root, new Map([[file, edited]]))
  return { outcome, file, errors, from: statusOf(entry) ?? '' }
}

function nameOf({ rule, file, message }: Finding): string {
  return JSON.stringify([rule, file, message])
}

function entryNamed(id: string, graph: Graph): Entry {
  const [node, ...others] = graph.named(id)
  if (!node) throw new Error(`Cannot find the document ${code(id)}${orMeant(graph.nearestId(id))}`)
  if (others.length > 0) {
    const keys = [node, ...others].map(({ key }) => key)
    throw new Error(`${code(id)} names ${keys.length} documents; write ${alternatives(keys)}.`)
  }
  if (node.project) throw new Error(`${code(id)} belongs to another project.`)
  return soundEntry(node, graph)
}

function soundEntry({ key, document }: Node, graph: Graph): Entry {
  const entry = graph.entry(key)
  if (entry) return entry
  const why = `${code(document.path)} has mistakes; \`milepost check\` tells them.`
  throw new Error(`Cannot change ${code(key)}: ${why}`)
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

function textOf(file: string): string {
  const decoded = decodeText(readBytes(file))
  if ('fault' in decoded) throw new Error(decoded.fault.message)
  return decoded.text
}
