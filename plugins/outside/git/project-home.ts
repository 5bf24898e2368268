import { resolve } from 'node:path'
import { GitFault } from './git-fault.ts'
import { gitFolders } from './git-folder.ts'
import { openRepository } from './git-repository.ts'
import { remembered } from './remembered.ts'

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

/** Returns the root of the repository that a folder is in, or undefined when it is in none. */
export function repositoryTop(folder: string): string | undefined {
  try {
    return gitFolders(folder).top
  } catch {
    return undefined
  }
}

/**
 * Returns the folder in a repository of a project whose documents are part of it, ending in `/`. It
 * is empty at the root, and for a project that git does not know.
 */
export function committedFolder(root: string, content: string): Promise<string> {
  return remembered(root, `folder of ${content}`, () => knownFolder(root, content))
}

async function knownFolder(root: string, content: string): Promise<string> {
  try {
    const repository = await openRepository(root)
    if (repository.folder === '') return ''
    const below = `${repository.folder}${content === '.' ? '' : content}`
    const files = await repository.ask(['ls-files', '-z', '--', below])
    return files === '' ? '' : repository.folder
  } catch (fault) {
    if (fault instanceof GitFault) return ''
    throw fault
  }
}
