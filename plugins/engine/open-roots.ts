import { relative, resolve, sep } from 'node:path'
import { messageIn } from '../basics/cause.ts'
import { given } from '../basics/given.ts'
import { startBelow } from '../basics/paths.ts'
import { code } from '../basics/wording.ts'
import { folderState, realFolder } from '../outside/files/disk.ts'
import { repositoryTop } from '../outside/git/project-home.ts'
import { diskSource } from '../outside/sources/disk-source.ts'
import type { Source } from '../outside/sources/source.ts'
import { type Config, readConfig } from './config.ts'
import { loadConfig } from './load-config.ts'
import { configFromRevision } from './revision-config.ts'
import { type RootPlace, rootClashes, sharing } from './settings/root-clashes.ts'
import type { RootSetting } from './settings/root-settings.ts'
import { unusableConfig } from './settings/shape-mistakes.ts'

/** Another checkout beside a project, whose documents are in the same graph. */
export interface ProjectRoot {
  readonly name: string
  /** The path to its folder from that of the project: `../ERCs`. */
  readonly at: string
  /** The folder on disk. */
  readonly folder: string
  /** The configuration. Paths in it begin at its own folder. */
  readonly config: Config
  /** The files of its own folder, by their path from there. */
  readonly source: Source
  /** False when its documents are not judged. */
  readonly check: boolean
  /** The root whose configuration names it, when the project's own does not. */
  readonly through?: string
  /** The names that its documents have for other projects, each with the name it has here. */
  readonly names: ReadonlyMap<string, string>
}

/**
 * Opens the other checkouts that a configuration names, and those that they name themselves. Throws
 * when one that the project names is missing, is behind a symbolic link, or shares a folder of
 * documents or a name with another. With a revision, a root in the project's own repository has the
 * configuration of that revision.
 */
export async function openRoots(
  project: { readonly root: string; readonly config: Config },
  configFrom?: string,
): Promise<readonly ProjectRoot[]> {
  const base = realFolder(project.root)
  const { config } = project
  const opened: OpenedRoot[] = []
  const wanted = wantedBy({ folder: base, config })
  for (const each of wanted) {
    const known = [{ folder: base, config }, ...opened]
    const folder = each.through === undefined ? rootFolder(base, each) : freeFolder(each, known)
    if (folder === undefined) continue
    const own = await configOf(each, folder, { base, configFrom })
    const root = openedRoot(each, { base, folder, config: own })
    if (each.through !== undefined && sharing(root, known)) continue
    opened.push(root)
    wanted.push(...wantedBy(root, root.name))
  }
  const mistakes = [...rootClashes({ folder: base, config }, opened)]
  if (mistakes.length > 0) throw unusableConfig(mistakes)
  return opened.map((root) => ({ ...root, names: namesIn(root, opened, base) }))
}

type OpenedRoot = Omit<ProjectRoot, 'names'>

/** A root that a configuration names, before it is opened. */
interface WantedRoot extends Pick<ProjectRoot, 'name' | 'through'> {
  readonly setting: RootSetting
  /** The folder that the path in the setting begins at. */
  readonly from: string
}

/** Returns the roots that a configuration names. Those of a root have its name before theirs. */
function wantedBy({ folder, config }: Pick<RootPlace, 'folder' | 'config'>, through?: string) {
  return Object.entries(config.roots).map(
    ([name, setting]): WantedRoot => ({
      name: through === undefined ? name : `${through}.${name}`,
      ...given({ through }),
      setting,
      from: folder,
    }),
  )
}

function openedRoot(
  { name, through, setting }: WantedRoot,
  { base, folder, config }: { base: string; folder: string; config: Config },
): OpenedRoot {
  return {
    name,
    at: relative(base, folder).split(sep).join('/'),
    folder,
    config,
    source: diskSource(folder, config.content),
    check: through === undefined && setting.check,
    ...given({ through }),
  }
}

/**
 * Returns the folder of a root that another root names, if it is new and can be read. A person who
 * checks the project may not have that folder.
 */
function freeFolder(
  { from, setting }: WantedRoot,
  known: readonly Pick<RootPlace, 'folder'>[],
): string | undefined {
  const folder = resolve(from, setting.folder)
  const isPlain = folderState(folder) === 'folder' && realFolder(folder) === folder
  return isPlain && known.every((root) => root.folder !== folder) ? folder : undefined
}

/**
 * Returns the names that the documents of a root have for other projects: those of its own
 * configuration, for projects that are read, and those of the project beside it.
 */
function namesIn(
  root: RootPlace,
  roots: readonly RootPlace[],
  base: string,
): ReadonlyMap<string, string> {
  const byFolder = new Map([
    [base, ''],
    ...roots.map(({ folder, name }) => [folder, name] as const),
  ])
  const own = Object.entries(root.config.roots).flatMap(([name, { folder }]) => {
    const known = byFolder.get(resolve(root.folder, folder))
    return known === undefined ? [] : [[name, known] as const]
  })
  const others = roots.filter(({ name, through }) => !through && name !== root.name)
  return new Map([...others.map(({ name }) => [name, name] as const), ...own])
}

/** Returns the folder of a root. A folder that nobody named must not be read in its place. */
function rootFolder(base: string, { name, setting }: WantedRoot): string {
  const written = setting.folder
  const folder = resolve(base, written)
  const state = folderState(folder)
  const root = `the root ${code(name)}`
  if (state === 'missing') {
    const where = `there is no folder ${code(written)} beside the project`
    throw new Error(
      `Cannot find ${root}: ${where}; check it out there, or take it out of \`roots\`.`,
    )
  }
  if (state === 'link' || realFolder(folder) !== folder) {
    const why = `a symbolic link is on the way to ${code(written)}`
    throw new Error(`Cannot use ${root}: ${why}; name the folder that it leads to.`)
  }
  if (folder === base) throw new Error(`Cannot use ${root}: it is the project itself.`)
  return folder
}

interface ConfigPlace {
  readonly base: string
  readonly configFrom: string | undefined
}

async function configOf(
  { name, setting: { config } }: WantedRoot,
  folder: string,
  { base, configFrom }: ConfigPlace,
): Promise<Config> {
  try {
    if (config !== undefined) return readConfig(config, { isRoot: true })
    if (configFrom === undefined) return await loadConfig(folder)
    const top = repositoryTop(base)
    if (top === undefined || !`${folder}${sep}`.startsWith(top + sep))
      return await loadConfig(folder)
    if (repositoryTop(folder) === top) return await configFromRevision(folder, configFrom)
  } catch (cause) {
    throw new Error(`Cannot open the root ${code(name)}: ${messageIn(cause)}`, { cause })
  }
  throw new Error(
    `Cannot open the root ${code(name)}: the project's repository decides which commit of it is checked out; state its \`config\` in the configuration.`,
  )
}

/** Returns the beginning of the paths of a root: `../ERCs/`. */
export function topOf({ at }: Pick<ProjectRoot, 'at'>): string {
  return startBelow(at)
}

/** Returns the root that a file belongs to, by its path from the project. */
export function rootOf<Root extends Pick<ProjectRoot, 'at'>>(
  path: string,
  roots: readonly Root[],
): Root | undefined {
  const around = roots.filter(({ at }) => path.startsWith(startBelow(at)))
  return around.reduce<Root | undefined>(
    (best, root) => (best && best.at.length > root.at.length ? best : root),
    undefined,
  )
}
