import type { Finding } from '../../basics/finding.ts'
import { startBelow } from '../../basics/paths.ts'
import { code } from '../../basics/wording.ts'
import type { Reading } from '../../entries/entry.ts'
import type { WhyUnlocked } from '../../graph/unlocked.ts'
import type { Source } from '../../outside/sources/source.ts'
import type { ExportedProject, ProjectReading } from '../../projects/exported-project.ts'
import { readProject } from '../../projects/read-project.ts'
import { exportedReadings } from './exported-readings.ts'
import { copyPath, type ProjectEntry } from './lock.ts'
import { type OpenedInventories, openInventories } from './locked-inventories.ts'
import type { ProjectSetting } from './project-settings.ts'
import { invalidLock } from './read-lock.ts'

/** The documents of projects elsewhere, from the copies of their exports. */
export interface LockedProjects {
  readonly readings: readonly Reading[]
  readonly findings: readonly Finding[]
  /** The names that the configuration gives, each with the name in the keys of its documents. */
  readonly names: ReadonlyMap<string, string>
  /** The names in keys of the projects whose documents are unknown, because no copy can be read. */
  readonly unlocked: ReadonlyMap<string, WhyUnlocked>
}

export interface ProjectsPlace {
  readonly content: string
  readonly projects: Readonly<Record<string, ProjectSetting>>
  /** The name of the root that names the projects; nothing for the project itself. */
  readonly root?: string
}

/** Reads the projects that a configuration names. A version that was fetched ahead is not read. */
export function openProjects(source: Source, place: ProjectsPlace): LockedProjects {
  const { content, projects, root } = place
  const settings = Object.entries(projects)
  const names = new Map(settings.map(([name]) => [name, root ? `${root}/${name}` : name]))
  const unlocked = new Map<string, WhyUnlocked>()
  if (settings.length === 0) return { readings: [], findings: [], names, unlocked }
  const locked = openInventories(source, content)
  const readings: Reading[] = []
  const findings: Finding[] = []
  for (const [name, setting] of settings) {
    const entry = usedEntry(locked.projects, name)
    const read = entry && readCopy(entry, setting, locked)
    const key = names.get(name) ?? name
    if (!entry || !read) {
      const isMissing = !entry && locked.isReadable
      unlocked.set(key, isMissing ? 'not locked' : 'damaged')
    } else if ('fault' in read) {
      unlocked.set(key, 'damaged')
      findings.push(unreadable(entry, read.fault, locked))
    } else {
      const path = startBelow(content) + copyPath(entry)
      const base = readingOf(entry, setting).base
      readings.push(...exportedReadings(read, { name: key, path, base }))
    }
  }
  return { readings, findings, names, unlocked }
}

/** Returns the version of a project that is in use. */
export function usedEntry(
  entries: readonly ProjectEntry[],
  name: string,
): ProjectEntry | undefined {
  return entries.find(({ project, ahead }) => project === name && !ahead)
}

/** Reads the copy of an entry. Returns undefined when there is none that matches the lock. */
export function readCopy(
  entry: ProjectEntry,
  setting: ProjectSetting,
  { copyOf }: Pick<OpenedInventories, 'copyOf'>,
): ExportedProject | { readonly fault: string } | undefined {
  const bytes = copyOf(entry)
  if (!bytes) return undefined
  if (entry.format !== setting.format) {
    const [had, has] = [code(entry.format), code(setting.format)]
    return { fault: `It is locked as ${had}, and the configuration says ${has}.` }
  }
  return readProject(bytes, readingOf(entry, setting))
}

/** Returns how an export is read that came from an address. */
export function readingOf(
  { url, version }: Pick<ProjectEntry, 'url' | 'version'>,
  setting: ProjectSetting,
): ProjectReading {
  const { template, base, ...rest } = setting
  const folder = url.replace(/[?#].*$/, '').replace(/[^/]*$/, '')
  return { ...rest, url, base: base?.replaceAll('{version}', version) ?? folder }
}

function unreadable(entry: ProjectEntry, fault: string, locked: OpenedInventories): Finding {
  const message = `Cannot read the copy of project ${code(entry.project)}: ${fault}`
  const finding = invalidLock(locked.path, message, locked.placeOf(entry))
  return { ...finding, help: `Run ${code(`milepost pins update ${entry.project}`)}.` }
}
