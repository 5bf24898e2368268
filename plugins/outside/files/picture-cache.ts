import { installStamp } from './install-stamp.ts'
import { sealedFolder } from './sealed-folder.ts'

/** Opens the cache of diagrams: one file for each digest, with a picture or a mistake as text. */
export function pictureCache(root: string) {
  const folder = sealedFolder(root)
  const head = `${installStamp()}\n`
  const nameOf = (digest: string) => `picture-${digest}`
  return {
    get(digest: string): string | undefined {
      const kept = folder.read(nameOf(digest))
      return kept?.startsWith(head) ? kept.slice(head.length) : undefined
    },
    set(digest: string, answer: string): void {
      folder.write(nameOf(digest), head + answer)
    },
  }
}
