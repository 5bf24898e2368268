import { digestOf } from './digest.ts'
import { installStamp } from './install-stamp.ts'
import { sealedFolder } from './sealed-folder.ts'

/** A value that is kept for the next run. */
export interface CacheFile<Content> {
  read(): Content | undefined
  /** Whole or not at all. A folder that cannot be written costs only time. */
  write(content: Content): void
}

/**
 * `depends` is everything that makes the content another one; Milepost's own code is added. What
 * is read was written here by this very installation, so it has the shape that was written.
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
    write: (content) => folder.write(name, `${digest}\n${JSON.stringify(content)}`),
  }
}
