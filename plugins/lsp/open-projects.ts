import { relative, sep } from 'node:path'
import { startBelow } from '../basics/paths.ts'
import { CONFIG_NAMES } from '../engine/load-config.ts'
import { projectFolderOf } from './project-folder.ts'
import type { Session } from './session.ts'

/** A document of an open project. */
export interface OpenDocument {
  readonly session: Session
  /** The path from the project's root, with `/` between folders. */
  readonly path: string
}

export interface OpenProjects {
  /** Returns the project of a file, opened, with the file's path in it. */
  documentAt(file: string): Promise<OpenDocument | undefined>
  /** Reads the disk again where files changed there. */
  filesChanged(files: readonly string[]): void
  /** Returns the projects that are open. */
  all(): Promise<readonly Session[]>
  close(): void
}

export interface ProjectOpening {
  /** The only project, when the editor was started for one. */
  readonly root: string | undefined
  /** Returns the folders that the editor has open. */
  folders(): readonly string[]
  open(root: string): Promise<Session | undefined>
  /** Called when a project is closed because its configuration has changed. */
  reopened(root: string): void
}

/** Opens each project once, when its first document is opened. */
export function openProjects(opening: ProjectOpening): OpenProjects {
  const sessions = new Map<string, Promise<Session | undefined>>()
  const sessionOf = (root: string) => {
    const known = sessions.get(root) ?? opening.open(root)
    sessions.set(root, known)
    return known
  }
  const closeOne = (root: string) => {
    sessions.get(root)?.then((session) => session?.close())
    sessions.delete(root)
  }
  return {
    async documentAt(file) {
      const root = opening.root ?? projectFolderOf(file, opening.folders())
      const session = root === undefined ? undefined : await sessionOf(root)
      if (root === undefined || !session) return undefined
      const path = relative(root, file).split(sep).join('/')
      const isWithin = path.startsWith(startBelow(session.live.project.config.content))
      return isWithin && !path.startsWith('../') ? { session, path } : undefined
    },
    filesChanged(files) {
      for (const [root, session] of sessions) {
        const own = files.filter((file) => !relative(root, file).startsWith('..'))
        if (own.some(isConfig)) {
          closeOne(root)
          opening.reopened(root)
        } else if (own.length > 0) session.then((each) => each?.change(each.live.forget))
      }
    },
    all: async () =>
      (await Promise.all(sessions.values())).filter((session) => session !== undefined),
    close() {
      for (const root of sessions.keys()) closeOne(root)
    },
  }
}

function isConfig(file: string): boolean {
  return CONFIG_NAMES.some((name) => file.endsWith(`${sep}${name}`))
}
