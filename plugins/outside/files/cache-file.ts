import { digestOf } from './digest.ts'
import { installStamp } from './install-stamp.ts'
import { sealedFolder } from './sealed-folder.ts'

/**
 * The limits of all results together. A project that has lost a root or its versions never reads
 * theirs again.
 */
const LIMITS = { days: 60, bytes: 1024 * 1024 * 1024 }

/** A value that is kept for the next run. */
export interface CacheFile<Content> {
  read(): Content | undefined
  /**
   * Writes the whole file or nothing, and removes results of all kinds that are old. A folder that
   * cannot be written only costs time.
   */
  write(content: Content): void
  /** Removes the value. A folder that cannot be written keeps it. */
  remove(): void
}

/**
 * Returns a file that caches a value. `depends` is everything that the value depends on; Milepost's
 * own code is added. This installation wrote the value, so it has the written type.
 */
export function cacheFile<Content>(
  root: string,
  name: string,
  depends: readonly unknown[],
): CacheFile<Content> {
  const folder = sealedFolder(root)
  const digest = digestOf([...depends, installStamp()])
  return {
    read() {
      const kept = folder.read(name)
      if (kept === undefined || !kept.startsWith(`${digest}\n`)) return undefined
      return JSON.parse(kept.slice(digest.length + 1))
    },
    write(content) {
      folder.write(name, `${digest}\n${JSON.stringify(content)}`)
      folder.trim(LIMITS)
    },
    remove: () => folder.write(name, ''),
  }
}
