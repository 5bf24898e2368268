import type { Finding } from '../../basics/finding.ts'
import { startBelow } from '../../basics/paths.ts'
import { code } from '../../basics/wording.ts'
import type { Outcome } from '../../engine/check.ts'
import { checkProject, type ProjectCheck } from '../../engine/check-project.ts'
import { copyPath, LOCK_FILE, type ProjectEntry, printLock } from '../../engine/pins/lock.ts'
import { type OpenedInventories, openInventories } from '../../engine/pins/locked-inventories.ts'
import { usedEntry } from '../../engine/pins/locked-projects.ts'
import type { Project } from '../../engine/project.ts'
import type { Waiting } from '../../outside/files/held-lock.ts'
import { withReplacedText } from '../../outside/sources/replaced-text.ts'
import { mustBeVersion } from './wanted-pins.ts'
import { writePins } from './write-pins.ts'

/** The effects of moving a project elsewhere to another version. Nothing is written yet. */
export interface ProjectBump {
  readonly name: string
  readonly from: string | undefined
  readonly to: string
  /** The number of references to its documents. */
  readonly affected: number
  /** The findings that the move adds. */
  readonly findings: readonly Finding[]
}

/**
 * Plans a move: checks the project again, with the other version in use. Throws an error when the
 * version is not locked.
 */
export async function planProjectBump(
  project: Project,
  outcome: Outcome,
  { name, to, ...options }: ProjectCheck & { readonly name: string; readonly to: string },
): Promise<ProjectBump> {
  mustBeVersion(to)
  const { source, config } = project
  const locked = openInventories(source, config.content)
  const wanted = locked.projects.find((each) => each.project === name && each.version === to)
  if (!wanted) {
    const command = code(`milepost pins update ${name} --to ${to}`)
    throw new Error(`The project ${code(name)} ${code(to)} is not locked; run ${command}.`)
  }
  const path = startBelow(config.content) + LOCK_FILE
  const bytes = Buffer.from(movedLock(locked, wanted))
  const moved = withReplacedText(source, config.content, { path, bytes })
  const after = await checkProject({ ...project, source: moved }, options)
  const known = new Set(outcome.findings.map(keyOf))
  return {
    name,
    from: usedEntry(locked.projects, name)?.version,
    to,
    affected: referencesTo(name, outcome),
    findings: after.findings.filter((finding) => !known.has(keyOf(finding))),
  }
}

/** Puts the version in use, and removes the one that was used before with its copy. */
export async function applyProjectBump(
  project: Project,
  { name, to }: ProjectBump,
  waiting: Waiting = {},
): Promise<boolean> {
  const top = startBelow(project.config.content)
  const work = (locked: OpenedInventories) => {
    const wanted = locked.projects.find((each) => each.project === name && each.version === to)
    const used = usedEntry(locked.projects, name)
    const changes = new Map<string, string | undefined>()
    if (!wanted || wanted === used) return { changes, result: false }
    if (used) changes.set(top + copyPath(used), undefined)
    changes.set(top + LOCK_FILE, movedLock(locked, wanted))
    return { changes, result: true }
  }
  return writePins(project, work, waiting)
}

/** Returns the lock with another version of a project in use. */
function movedLock({ entries, projects }: OpenedInventories, wanted: ProjectEntry): string {
  const { ahead: _, ...now } = wanted
  const used = usedEntry(projects, wanted.project)
  const others = projects.filter((each) => each !== wanted && each !== used)
  return printLock({ pins: entries, projects: [...others, now] })
}

/** Counts what names documents of a project: references in fields and mentions in prose. */
function referencesTo(name: string, { graph, documents }: Outcome): number {
  const begin = `${name}:`
  const fields = graph.documents.flatMap(({ references }) => references)
  const mentions = documents.flatMap((document) => document.mentions)
  return (
    fields.filter(({ to }) => to.startsWith(begin)).length +
    mentions.filter((mention) => mention.type === 'id' && mention.kind === name).length
  )
}

function keyOf({ rule, file, place, message }: Finding): string {
  return JSON.stringify([rule, file, place, message])
}
