import { readFileSync, realpathSync, type Stats, statSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { broken, dangling, outside } from './git-fault.ts'

/** The folders of the repository that holds a project. */
export interface GitFolders {
  /** The root of the work tree. */
  readonly top: string
  /** The project's folder in the work tree, ending in `/`; empty when it is the root. */
  readonly folder: string
  /** The folder with the state of this work tree. */
  readonly gitDir: string
  /** The folder with the objects. Several work trees may share it. */
  readonly commonDir: string
}

/**
 * Finds the nearest `.git` from a project upwards. Git itself also takes any folder with files
 * named `HEAD`, `objects`, `refs` and `config` as a repository and trusts its settings, although
 * anybody can propose such files. Throws a `GitFault` when there is none.
 */
export function gitFolders(root: string): GitFolders {
  const project = realpathSync(resolve(root))
  for (let top = project; ; top = dirname(top)) {
    const gitDir = gitDirOf(top)
    if (gitDir !== undefined) {
      const below = relative(top, project)
      const folder = below === '' ? '' : `${below.split(sep).join('/')}/`
      return { top, folder, gitDir, commonDir: commonDirOf(gitDir) }
    }
    if (dirname(top) === top) throw outside(project)
  }
}

/** Returns the folder behind the `.git` of a folder, or undefined when there is no `.git`. */
function gitDirOf(top: string): string | undefined {
  const path = join(top, '.git')
  const stat = statOf(path)
  if (stat?.isDirectory()) return realGitDir(path) ?? fail(broken(path))
  if (stat?.isFile()) return linkedGitDir(path) ?? fail(dangling(path))
  return undefined
}

const LONGEST_LINK = 64 * 1024

/** Reads `gitdir: <path>`, as in further work trees of a repository and in submodules. */
function linkedGitDir(file: string): string | undefined {
  const path = /^gitdir: (.+?)[\r\n]*$/s.exec(textOf(file) ?? '')?.[1]
  return path === undefined ? undefined : realGitDir(resolve(dirname(file), path))
}

function realGitDir(path: string): string | undefined {
  const common = commonDirOf(path)
  const isWhole =
    statOf(join(path, 'HEAD'))?.isFile() &&
    statOf(join(common, 'objects'))?.isDirectory() &&
    statOf(join(common, 'refs'))?.isDirectory()
  return isWhole ? realpathSync(path) : undefined
}

function commonDirOf(gitDir: string): string {
  const path = textOf(join(gitDir, 'commondir'))?.trim()
  return path ? resolve(gitDir, path) : gitDir
}

function textOf(file: string): string | undefined {
  const stat = statOf(file)
  if (!stat?.isFile() || stat.size > LONGEST_LINK) return undefined
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}

function statOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false })
  } catch {
    return undefined
  }
}

function fail(fault: Error): never {
  throw fault
}
