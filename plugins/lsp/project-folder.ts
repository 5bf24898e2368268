import { dirname, join } from 'node:path'
import { configFile } from '../engine/load-config.ts'
import { isFolder } from '../outside/files/disk.ts'

/**
 * Returns the folder of the project that a file belongs to: the nearest one above it with a
 * configuration, or else the nearest one with a folder `content`. It lies in one of the folders
 * that the editor has open.
 */
export function projectFolderOf(file: string, opened: readonly string[]): string | undefined {
  const above = foldersAbove(file)
  const top = above.findLast((folder) => opened.includes(folder))
  const within = top === undefined ? above : above.slice(0, above.indexOf(top) + 1)
  const configured = within.find((folder) => configFile(folder) !== undefined)
  return (
    configured ??
    within.find(
      (folder) =>
        file.startsWith(join(folder, 'content', '/')) && isFolder(join(folder, 'content')),
    )
  )
}

/** Returns the folders above a file, the nearest first. */
function foldersAbove(file: string): readonly string[] {
  const folders: string[] = []
  for (let folder = dirname(file); folder !== folders.at(-1); folder = dirname(folder)) {
    folders.push(folder)
  }
  return folders
}
