import { once } from '../../basics/memo.ts'
import { installStamp } from './install-stamp.ts'
import { sealedFolder } from './sealed-folder.ts'

/** A result that no check and no page has asked for in that time is computed again. */
const LIMITS = { days: 60, bytes: 256 * 1024 * 1024 }

/** Results of one sort that are kept between runs: one file for each digest of what they show. */
export interface KeptResults {
  get(digest: string): string | undefined
  set(digest: string, result: string): void
}

/** Opens the cache of diagrams: a picture or a mistake as text. */
export function pictureCache(root: string): KeptResults {
  return keptResults(root, 'picture-')
}

/** Opens the cache of layouts: the text that Graphviz wrote. */
export function layoutCache(root: string): KeptResults {
  return keptResults(root, 'layout-')
}

/** Keeps results of one sort. The first one that is added takes old ones away. */
function keptResults(root: string, start: string): KeptResults {
  const folder = sealedFolder(root)
  const head = `${installStamp()}\n`
  const trim = once(() => folder.trim(LIMITS, start))
  return {
    get(digest) {
      const kept = folder.read(start + digest)
      return kept?.startsWith(head) ? kept.slice(head.length) : undefined
    },
    set(digest, result) {
      folder.write(start + digest, head + result)
      trim()
    },
  }
}
