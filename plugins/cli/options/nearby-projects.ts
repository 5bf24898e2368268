import { basename, dirname, join, resolve } from 'node:path'
import { alternatives, code } from '../../basics/wording.ts'
import { pathIn } from '../../commands/chosen-files.ts'
import { CONFIG_NAMES, configFile } from '../../engine/load-config.ts'
import { builtPaths } from '../../outside/files/built-pages.ts'
import { isFolder } from '../../outside/files/disk.ts'
import { repositoryTop } from '../../outside/git/project-home.ts'

/** Says whether a folder has a configuration, or documents in the folder that needs none. */
export function isProject(folder: string): boolean {
  return configFile(folder) !== undefined || isFolder(join(folder, 'content'))
}

/**
 * Finds the project that paths are in: the nearest folder above each of them that is one, up to the
 * root of the repository. A folder with a project of its own stands for that. Throws when the paths
 * are of different projects.
 */
export function projectAbove(paths: readonly string[], cwd: string): string | undefined {
  const top = repositoryTop(cwd) ?? resolve(cwd)
  const found = paths.map((path) => [path, nearest(resolve(cwd, plainStart(path)), top)] as const)
  const [first] = found
  const other = found.find(([, root]) => root !== first?.[1])
  if (first && other) {
    const where = ([path, root]: typeof first) =>
      `${code(path)} is in ${root === undefined ? 'none' : code(pathIn(cwd, root) || '.')}`
    throw new Error(
      `Expected paths of one project: ${where(first)}, ${where(other)}. Check one project after the other.`,
    )
  }
  return first?.[1]
}

/** Throws an error with the command to type, where a folder is no project and others near it are. */
export function requireProject(root: string, cwd: string): void {
  if (isProject(root)) return
  const top = repositoryTop(root)
  const above = top === undefined ? undefined : nearest(dirname(root), top)
  const found = above === undefined ? projectsBelow(root) : [above]
  const [first] = found
  if (first === undefined) return
  const names = found.map((folder) => pathIn(resolve(cwd), folder) || '.')
  throw new Error(
    `Cannot find a project in ${code(root)}; ${found.length === 1 ? 'the nearest is in' : 'projects near it are in'} ${alternatives(names)}. Add ${code(`--root ${names[0]}`)}.`,
  )
}

/** Returns the part of a pattern in front of its first `*` or `?`. */
function plainStart(path: string): string {
  const [start = ''] = path.split(/[*?]/, 1)
  return start === path ? path : start.slice(0, start.lastIndexOf('/') + 1) || '.'
}

/** Returns the nearest folder with a configuration or, where there is none, with documents in `content/`. */
function nearest(path: string, top: string): string | undefined {
  const folders = foldersAbove(path, top)
  const content = folders.find((each) => basename(each) === 'content' && isFolder(each))
  return (
    folders.find((each) => configFile(each) !== undefined) ??
    (content === undefined ? undefined : dirname(content))
  )
}

/** Returns a path and the folders above it, up to the top. */
function foldersAbove(path: string, top: string): readonly string[] {
  const above = dirname(path)
  return path === top || above === path ? [path] : [path, ...foldersAbove(above, top)]
}

const DEPTHS = ['*', '*/*', '*/*/*']

/** Finds the projects in folders below this one, which is no project. */
function projectsBelow(root: string): readonly string[] {
  const pattern = `{${DEPTHS.join()}}/{${CONFIG_NAMES.join()}}`
  const files = builtPaths(root, pattern).filter((path) => !path.includes('node_modules/'))
  return [...new Set(files.map((path) => join(root, dirname(path))))]
}
