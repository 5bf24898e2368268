import { resolve } from 'node:path'
import type { Finding, Fix } from '../basics/finding.ts'
import { alternatives, code, orMeant } from '../basics/wording.ts'
import { decodeText } from '../documents/text/decoding.ts'
import type { Outcome } from '../engine/check.ts'
import { checkProject, type ProjectCheck } from '../engine/check-project.ts'
import type { Project } from '../engine/project.ts'
import type { Entry, Node } from '../entries/entry.ts'
import type { Graph } from '../graph/graph.ts'
import { readBytes } from '../outside/files/disk.ts'
import { writeFiles } from '../outside/files/written-files.ts'
import { withReplacedText } from '../outside/sources/replaced-text.ts'
import { edit } from './apply-fixes.ts'

/** A changed document, and the errors that keep it from being written. */
export interface EditResult {
  readonly outcome: Outcome
  readonly file: string
  /** The errors that the edit would cause. With any, nothing is written. */
  readonly errors: readonly Finding[]
}

export interface EditOptions extends Pick<ProjectCheck, 'cached' | 'processes'> {
  /** Returns the edit of the file, from its text. */
  readonly fixFor: (text: string) => Fix
}

/**
 * Edits one document. Comments and the form of the file stay. The result is checked first, and is
 * written whole or not at all.
 */
export async function writeChecked(
  project: Project,
  before: Outcome,
  { entry, fixFor, cached = true, processes }: EditOptions & { readonly entry: Entry },
): Promise<EditResult> {
  const { frontmatter, path } = entry.document
  const file = frontmatter.file ?? path
  const text = textOf(resolve(project.root, file))
  const { text: edited, edits } = edit(text, [fixFor(text)])
  if (edits === 0) throw new Error(`Cannot change ${code(file)}: it is no longer what was checked.`)
  const bytes = new TextEncoder().encode(edited)
  const source = withReplacedText(project.source, project.config.content, { path: file, bytes })
  const options = { today: before.today, cached, processes, before: [{ path: file, text }] }
  const outcome = await checkProject({ ...project, source }, options)
  const known = new Set(before.findings.map(nameOf))
  const errors = outcome.findings.filter(
    (finding) => finding.severity === 'error' && !known.has(nameOf(finding)),
  )
  if (errors.length === 0) writeFiles(project.root, new Map([[file, edited]]))
  return { outcome, file, errors }
}

function nameOf({ rule, file, message }: Finding): string {
  return JSON.stringify([rule, file, message])
}

/** Returns the document that an id of the command line names. Throws when there is none to edit. */
export function entryNamed(id: string, graph: Graph): Entry {
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
  const why = `${code(document.path)} has mistakes; \`milepost check\` shows them.`
  throw new Error(`Cannot change ${code(key)}: ${why}`)
}

function textOf(file: string): string {
  const decoded = decodeText(readBytes(file))
  if ('fault' in decoded) throw new Error(decoded.fault.message)
  return decoded.text
}
