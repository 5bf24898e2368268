import { messageIn } from '../../basics/cause.ts'
import { startBelow } from '../../basics/paths.ts'
import { code } from '../../basics/wording.ts'
import type { Config } from '../../engine/config.ts'
import { copyPath, LOCK_FILE, type ProjectEntry, printLock } from '../../engine/pins/lock.ts'
import { type OpenedInventories, openInventories } from '../../engine/pins/locked-inventories.ts'
import { usedEntry } from '../../engine/pins/locked-projects.ts'
import type { Project } from '../../engine/project.ts'
import type { Waiting } from '../../outside/files/held-lock.ts'
import type { PinLimits } from './fetch-pin.ts'
import { type FetchedProject, fetchProject, type WantedProject } from './fetch-project.ts'
import type { PinChange } from './update-pins.ts'
import { mustBeVersion } from './wanted-pins.ts'
import { writePins } from './write-pins.ts'

export interface ProjectsUpdate {
  readonly fetched: readonly (FetchedProject & { readonly change: PinChange })[]
  /** The projects that could not be fetched. Their copies stay as they were. */
  readonly failed: readonly { readonly name: string; readonly reason: string }[]
}

export interface ProjectsWanted extends PinLimits, Waiting {
  /** The project to update. Without it, all that the configuration names are updated. */
  readonly project?: string | undefined
  /** A version to fetch in advance. */
  readonly to?: string | undefined
  readonly now: Date
}

/**
 * Fetches the exports of projects elsewhere, then writes the copies and the lock together. A second
 * version of a project is locked ahead: it is used when `pins bump` moves to it.
 */
export async function updateProjects(
  project: Project,
  wanted: ProjectsWanted,
): Promise<ProjectsUpdate> {
  const { source, config } = project
  if (wanted.to !== undefined) mustBeVersion(wanted.to)
  const before = openInventories(source, config.content)
  const fetched: FetchedProject[] = []
  const failed: { name: string; reason: string }[] = []
  for (const pin of wantedProjects(config, before.projects, wanted)) {
    const name = typeof pin === 'string' ? pin : `${pin.project} ${pin.version}`
    try {
      if (typeof pin === 'string') throw new Error(undecided(pin))
      fetched.push(await fetchProject(pin, wanted.now, wanted))
    } catch (error) {
      failed.push({ name, reason: messageIn(error) })
    }
  }
  const isKept = ({ project: name }: ProjectEntry) =>
    wanted.project !== undefined || Object.hasOwn(config.projects, name)
  if (fetched.length === 0 && before.projects.every(isKept)) return { fetched: [], failed }
  const top = startBelow(config.content)
  const work = (locked: OpenedInventories) => lockFetched(fetched, { locked, isKept, top })
  return { fetched: await writePins(project, work, wanted), failed }
}

/** Returns the versions to fetch; the name alone of a project of which nothing says the version. */
function wantedProjects(
  { projects }: Config,
  locked: readonly ProjectEntry[],
  { project, to }: ProjectsWanted,
): readonly (WantedProject | string)[] {
  const named = Object.entries(projects).filter(([name]) => (project ?? name) === name)
  return named.flatMap(([name, setting]): (WantedProject | string)[] => {
    const isVersioned = setting.template.includes('{version}')
    const ahead = project === undefined ? undefined : to
    if (!isVersioned && ahead !== undefined) throw new Error(unversioned(name))
    const known = locked.filter((entry) => entry.project === name).map(({ version }) => version)
    const versions = isVersioned ? new Set([...known, ...(ahead ? [ahead] : [])]) : ['latest']
    const wanted = [...versions].map((version) => ({ project: name, version, setting }))
    return wanted.length > 0 ? wanted : [name]
  })
}

interface Context {
  readonly locked: OpenedInventories
  /** Tells whether the configuration still names the project of an entry. */
  isKept(entry: ProjectEntry): boolean
  readonly top: string
}

/** Returns the files that lock these exports; none when they are locked already. */
function lockFetched(fetched: readonly FetchedProject[], { locked, isKept, top }: Context) {
  const result = fetched.map((each) => ({
    ...each,
    entry: { ...each.entry, ...aheadOf(each.entry, locked.projects) },
    change: changeOf(each.entry, locked),
  }))
  const fresh = result.filter(({ change }) => change !== 'unchanged')
  const left = locked.projects.filter((entry) => !isKept(entry))
  const changes = new Map<string, string | Uint8Array | undefined>([
    ...fresh.map(({ entry, bytes }) => [top + copyPath(entry), bytes] as const),
    ...left.map((entry) => [top + copyPath(entry), undefined] as const),
  ])
  const isOld = (entry: ProjectEntry) =>
    left.includes(entry) || fresh.some((each) => isSame(each.entry, entry))
  const kept = locked.projects.filter((entry) => !isOld(entry))
  const projects = [...kept, ...fresh.map(({ entry }) => entry)]
  if (changes.size > 0) changes.set(top + LOCK_FILE, printLock({ pins: locked.entries, projects }))
  return { changes, result }
}

/** A version beside the one in use is locked ahead. */
function aheadOf({ project, version }: ProjectEntry, locked: readonly ProjectEntry[]) {
  const used = usedEntry(locked, project)
  return used === undefined || used.version === version ? {} : ({ ahead: true } as const)
}

function changeOf(entry: ProjectEntry, { projects, copyOf }: OpenedInventories): PinChange {
  const known = projects.find((each) => isSame(each, entry))
  if (!known) return 'new'
  const isIntact = copyOf(known) !== undefined && known.format === entry.format
  const isEqual = known.sha256 === entry.sha256 && known.url === entry.url
  return isIntact && isEqual ? 'unchanged' : 'changed'
}

function isSame(a: ProjectEntry, b: ProjectEntry): boolean {
  return a.project === b.project && a.version === b.version
}

function undecided(name: string): string {
  return `Nothing decides which version of the project is meant; run ${code(`milepost pins update ${name} --to 1.4`)}.`
}

function unversioned(name: string): string {
  return `The address of project ${code(name)} has no ${code('{version}')}; leave out ${code('--to')}.`
}
