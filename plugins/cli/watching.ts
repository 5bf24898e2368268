import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Project } from '../engine/project.ts'
import { isFolder, namesIn } from '../outside/files/disk.ts'
import { type WatchedFolder, watchFolders } from '../outside/watched-folders.ts'
import { withQuotesOnOneLine } from '../reports/visible.ts'
import type { Terminal } from './terminal/terminal.ts'

/** An editor may write a file in several steps. */
const PAUSE_MS = 60

/**
 * Checks again after each change of a document, until somebody interrupts it. `check` returns a
 * function that prints what it found.
 */
export async function watchDocuments(
  project: Pick<Project, 'root' | 'config' | 'roots'>,
  check: () => Promise<() => void>,
  terminal: Terminal,
): Promise<void> {
  let changed = Promise.withResolvers<void>()
  let isOver = false
  const stop = watchFolders(watchedIn(project), () => changed.resolve())
  terminal.interrupted?.().then(() => {
    isOver = true
    changed.resolve()
  })
  try {
    while (!isOver) {
      const print = await check().catch((error: Error) => () => {
        terminal.err(`milepost: ${withQuotesOnOneLine(error.message)}\n`)
      })
      if (isOver) break
      print()
      terminal.err('Waiting for a change; Ctrl+C ends this.\n')
      await changed.promise
      changed = Promise.withResolvers<void>()
      if (!isOver) await pause(PAUSE_MS)
    }
  } finally {
    stop()
  }
}

/** Returns the folders of documents. Of the project's own folder, only files of ours count. */
function watchedIn({ root, config, roots = [] }: Pick<Project, 'root' | 'config' | 'roots'>) {
  const places = [{ folder: root, config }, ...roots]
  const deep = places.flatMap((place) => contentFolders(place.folder, place.config.content))
  const top = { path: root, isDeep: false, counts: (name: string) => name.startsWith('milepost.') }
  return [...deep, top]
}

function contentFolders(root: string, content: string): readonly WatchedFolder[] {
  if (content !== '.') return [{ path: join(root, content), isDeep: true }]
  // Packages and the folder of git hold far more files than a system can watch.
  const names = (namesIn(root) ?? []).filter((name) => !/^(?:\.|node_modules$)/.test(name))
  const folders = names.map((name) => join(root, name)).filter(isFolder)
  return [
    { path: root, isDeep: false, counts: (name) => /\.(?:mdx?|ya?ml)$/i.test(name) },
    ...folders.map((path) => ({ path, isDeep: true })),
  ]
}
