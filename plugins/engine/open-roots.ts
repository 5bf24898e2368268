import { relative, resolve, sep } from 'node:path'
import { messageIn } from '../basics/cause.ts'
import { startBelow } from '../basics/paths.ts'
import { code } from '../basics/wording.ts'
import { folderState, realFolder } from '../outside/files/disk.ts'
import { repositoryTop } from '../outside/git/project-home.ts'
import { diskSource } from '../outside/sources/disk-source.ts'
import type { Source } from '../outside/sources/source.ts'
import { type Config, readConfig } from './config.ts'
import { loadConfig } from './load-config.ts'
import { configFromRevision } from './revision-config.ts'
import { relationMistakes } from './settings/config-mistakes.ts'
import type { RootSetting } from './settings/root-settings.ts'

/** Another checkout beside a project, whose documents are in the same graph. */
export interface ProjectRoot {
  readonly name: string
  /** The path to its folder from that of the project: `../ERCs`. */
  readonly at: string
  /** Its folder on disk. */
  readonly folder: string
  /** Its configuration. Paths in it begin at its own folder. */
  readonly config: Config
  /** The files of its own folder, by their path from there. */
  readonly source: Source
  /** False when its documents are not judged. */
  readonly check: boolean
  /** The names that its documents have for other projects, each with the name it has here. */
  readonly names: ReadonlyMap<string, string>
}

/**
 * Opens the other checkouts that a configuration names. Throws when one of them is missing, is
 * behind a symbolic link, or shares a folder of documents or a name with another. With a revision,
 * a root in the project's own repository has the configuration of that revision.
 */
export async function openRoots(
  project: { readonly root: string; readonly config: Config },
  configFrom?: string,
): Promise<readonly ProjectRoot[]> {
  const base = realFolder(project.root)
  const roots: Omit<ProjectRoot, 'names'>[] = []
  for (const [name, setting] of Object.entries(project.config.roots)) {
    const folder = rootFolder(base, name, setting.folder)
    const config = await configOf(setting, folder, { name, base, configFrom })
    const at = relative(base, folder).split(sep).join('/')
    roots.push({
      ...{ name, at, folder, config, check: setting.check },
      source: diskSource(folder, config.content),
    })
  }
  const mistakes = [...clashes({ base, config: project.config }, roots)]
  if (mistakes.length > 0) throw new Error(`Cannot use the configuration:\n${mistakes.join('\n')}`)
  return roots.map((root) => ({ ...root, names: namesIn(root, roots, base) }))
}

type RootPlace = Pick<ProjectRoot, 'name' | 'folder' | 'config'>

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
  const others = roots.filter(({ name }) => name !== root.name)
  return new Map([...others.map(({ name }) => [name, name] as const), ...own])
}

/** Returns the folder of a root. A folder that nobody named must not be read in its place. */
function rootFolder(base: string, name: string, written: string): string {
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
  readonly name: string
  readonly base: string
  readonly configFrom: string | undefined
}

async function configOf(
  { config }: RootSetting,
  folder: string,
  { name, base, configFrom }: ConfigPlace,
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

/** Finds folders that two projects share, and names that mean two things. */
function* clashes(
  { base, config }: { readonly base: string; readonly config: Config },
  roots: readonly RootPlace[],
): Iterable<string> {
  const all = [{ name: 'the project', folder: base, config }, ...roots]
  const kinds = all.flatMap((each) => each.config.kinds)
  for (const { name } of roots) {
    if (kinds.some((kind) => kind.name === name))
      yield `The root ${code(name)} has the name of a kind; choose another name.`
  }
  const contents = all.map((each) => `${resolve(each.folder, each.config.content)}${sep}`)
  for (const [at, { name }] of roots.entries()) {
    const own = contents[at + 1] ?? ''
    const other = contents.findIndex(
      (each, which) => which <= at && (each.startsWith(own) || own.startsWith(each)),
    )
    const shared = all[other]
    if (shared)
      yield `The root ${code(name)} shares its folder of documents with ${code(shared.name)}.`
  }
  for (const kind of new Set(kinds)) yield* relationMistakes(kind, kinds)
}

/** Returns the beginning of the paths of a root: `../ERCs/`. */
export function topOf({ at }: ProjectRoot): string {
  return startBelow(at)
}
