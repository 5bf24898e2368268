import { once } from '../../basics/memo.ts'
import { installStamp } from './install-stamp.ts'
import { sealedFolder } from './sealed-folder.ts'

/** A diagram that no check and no page has asked for in that time is drawn again. */
const LIMITS = { days: 60, bytes: 256 * 1024 * 1024 }
const START = 'picture-'

/**
 * Opens the cache of diagrams: one file for each digest, with a picture or a mistake as text. Who
 * adds the first one removes old ones.
 */
export function pictureCache(root: string) {
  const folder = sealedFolder(root)
  const head = `${installStamp()}\n`
  const nameOf = (digest: string) => START + digest
  const trim = once(() => folder.trim(LIMITS, START))
  return {
    get(digest: string): string | undefined {
      const kept = folder.read(nameOf(digest))
      return kept?.startsWith(head) ? kept.slice(head.length) : undefined
    },
    set(digest: string, answer: string): void {
      folder.write(nameOf(digest), head + answer)
      trim()
    },
  }
}
