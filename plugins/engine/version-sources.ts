import { join } from 'node:path'
import { printLine } from '../basics/version.ts'
import { asksForBranches } from '../clocks/releases/release-documents.ts'
import { isThere, realFolder } from '../outside/files/disk.ts'
import { branchNames } from '../outside/git/branch-names.ts'
import { GitFault, withPurpose } from '../outside/git/git-fault.ts'
import { openRepository, type Repository } from '../outside/git/git-repository.ts'
import {
  type PassedOver,
  type ReleaseBranch,
  releaseBranches,
} from '../outside/git/release-branches.ts'
import { openBlobs } from '../outside/sources/blobs.ts'
import { diskSource } from '../outside/sources/disk-source.ts'
import { gitSource } from '../outside/sources/git-source.ts'
import { joinedSource } from '../outside/sources/joined-source.ts'
import type { Source } from '../outside/sources/source.ts'
import { linkOnTheWay } from '../outside/sources/symbolic-links.ts'
import type { Config } from './config.ts'
import type { Project } from './project.ts'
import type { ReadSource } from './read-source.ts'
import type { VersionsConfig } from './settings/user-config.ts'

/** The source of one release line's documents. */
export interface VersionSource {
  /** The line: `1.2`. */
  readonly line: string
  /** The branch on a code host that has them. */
  readonly branch: string
  /** The commit they are read from; undefined for a folder of the work tree. */
  readonly commit: string | undefined
  readonly config: Config
  /** Lists its files. Until then nothing of the line is read. */
  open(): Promise<Source>
}

export interface VersionSources {
  readonly sources: readonly VersionSource[]
  readonly passedOver: readonly PassedOver[]
}

/**
 * Returns the folders and branches that a configuration names. A folder wins over a branch of the
 * same line.
 */
export async function versionSources(
  project: Project,
  versions: VersionsConfig,
  pattern: string,
): Promise<VersionSources> {
  const folders = Object.entries(versions.folders ?? {}).map(([line, path]) =>
    folderVersion(project, line, path),
  )
  if (versions.branches === undefined) return { sources: folders, passedOver: [] }
  const taken = new Set(folders.map(({ line }) => line))
  return withPurpose(PURPOSE, async () => {
    const repository = await openRepository(project.root)
    const found = await releaseBranches(repository, pattern, versions.remote)
    const branches = found.branches.filter(({ line }) => !taken.has(printLine(line)))
    const sources = [...folders, ...branchVersions(project, repository, branches)]
    const passedOver = found.passedOver.filter(({ line }) => !taken.has(line))
    return { sources, passedOver }
  })
}

const PURPOSE = 'Cannot read release branches'

function folderVersion(project: Project, line: string, path: string): VersionSource {
  const { root, config } = project
  if (!isThere(join(root, path)) && linkOnTheWay(root, path) === undefined) {
    throw new Error(`Cannot find the folder \`${path}\` of version ${line}.`)
  }
  const open = async () => beside(diskSource(root, path), project)
  const { branch } = config
  return { line, branch, commit: undefined, open, config: { ...config, content: path } }
}

function branchVersions(
  project: Project,
  repository: Repository,
  branches: readonly ReleaseBranch[],
): readonly VersionSource[] {
  const { config } = project
  const blobs = openBlobs(repository)
  const filesOf = (commit: string) => gitSource(repository, config.content, { commit, blobs })
  return branches.map(({ line, name, commit }) => ({
    line: printLine(line),
    branch: name,
    commit,
    config,
    open: async () => beside(await withPurpose(PURPOSE, () => filesOf(commit)), project),
  }))
}

/** Returns a source that knows the files of other roots too, as they are now. */
function beside(source: Source, { root, roots = [] }: Project): Source {
  return joinedSource(source, roots, realFolder(root))
}

/**
 * Returns the names of the branches of the repository, if a policy requires release branches.
 * Returns undefined where no policy does, outside a repository and in a shallow clone.
 */
export async function knownBranches(
  project: Project,
  { graph }: Pick<ReadSource, 'graph'>,
  read: typeof readBranches = readBranches,
): Promise<ReadonlySet<string> | undefined> {
  return asksForBranches(graph) ? read(project) : undefined
}

export async function readBranches(project: Project): Promise<ReadonlySet<string> | undefined> {
  const { root, config } = project
  try {
    return await branchNames(await openRepository(root), config.versions?.remote)
  } catch (fault) {
    if (fault instanceof GitFault) return undefined
    throw fault
  }
}
