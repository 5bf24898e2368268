import { type FSWatcher, watch } from 'node:fs'

/** A folder whose files are watched, and those of folders in it when it is watched deeply. */
export interface WatchedFolder {
  readonly path: string
  readonly isDeep: boolean
  /** Says which names count; all when absent. */
  readonly counts?: (name: string) => boolean
}

/** Calls back after each change of a file. Returns a function that ends the watch. */
export function watchFolders(folders: readonly WatchedFolder[], onChange: () => void): () => void {
  const watchers = folders.map(({ path, isDeep, counts }) => {
    const watcher: FSWatcher = watch(path, { recursive: isDeep }, (_event, name) => {
      if (name === null || counts === undefined || counts(name)) onChange()
    })
    // A folder that is deleted ends its own watch, and the next check says that it is gone.
    return watcher.on('error', onChange)
  })
  return () => {
    for (const watcher of watchers) watcher.close()
  }
}
