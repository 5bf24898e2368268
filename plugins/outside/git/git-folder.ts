import { readFileSync, realpathSync, type Stats, statSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { broken, dangling, outside } from './git-fault.ts'

/** The places of the repository that a project is in. */
export interface GitFolders {
  /** The folder that its work tree begins at. */
  readonly top: string
  /** The project's folder below it, with a `/` behind; empty when it is the top. */
  readonly folder: string
  /** The folder that git keeps this work tree's state in. */
  readonly gitDir: string
  /** The one with the objects, which several work trees may share. */
  readonly commonDir: string
}

/**
 * The nearest `.git` from a project upwards. Git looks for one too, but it also takes any folder
 * that holds files named `HEAD`, `objects`, `refs` and `config` for a repository, and believes
 * their settings: those are plain files that anybody can propose.
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

/** The folder behind the `.git` of a work tree; undefined when there is none of that name. */
function gitDirOf(top: string): string | undefined {
  const path = join(top, '.git')
  const stat = statOf(path)
  if (stat?.isDirectory()) return realGitDir(path) ?? fail(broken(path))
  if (stat?.isFile()) return linkedGitDir(path, stat) ?? fail(dangling(path))
  return undefined
}

const LONGEST_LINK = 64 * 1024

/** `gitdir: <path>`, as in the further work trees of a repository and in its submodules. */
function linkedGitDir(file: string, { size }: Stats): string | undefined {
  const text = size > LONGEST_LINK ? undefined : textOf(file)
  const path = /^gitdir: (.+?)[\r\n]*$/s.exec(text ?? '')?.[1]
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
