import { resolve } from 'node:path'
import { gitFolders } from './git-folder.ts'

/** The place of a project in its repository. */
export interface ProjectHome {
  /** The root of the repository, or the project's folder when it is in none. */
  readonly top: string
  /** The project's folder in it, ending in `/`; empty when it is the root. */
  readonly folder: string
}

/** Finds the repository around a project. Code hosts name files from its root. */
export function projectHome(root: string): ProjectHome {
  try {
    const { top, folder } = gitFolders(root)
    return { top, folder }
  } catch {
    return { top: resolve(root), folder: '' }
  }
}
