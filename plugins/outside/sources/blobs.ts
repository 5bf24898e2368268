import type { Fault } from '../../documents/model/faults.ts'
import { decodeText } from '../../documents/text/decoding.ts'
import type { Repository } from '../git/git-repository.ts'

export type BlobText = ReturnType<typeof decodeText>

/** Contents that git keeps, by id. Each is read once, even when several revisions have it. */
export interface Blobs {
  load(ids: readonly string[]): Promise<void>
  /** Reads contents as bytes, for `bytes`. */
  keep(ids: readonly string[]): Promise<void>
  /** Returns the text of a blob, or undefined when it was not loaded or is not text. */
  text(id: string): string | undefined
  bytes(id: string): Uint8Array | undefined
  /** Returns the reason why a loaded blob is not text. */
  fault(id: string): Fault | undefined
}

export function openBlobs(repository: Repository): Blobs {
  const known = new Map<string, BlobText>()
  const kept = new Map<string, Buffer>()
  return {
    async load(ids) {
      const unread = [...new Set(ids)].filter((id) => !known.has(id))
      const bytes = await repository.blobs(unread)
      for (const [at, id] of unread.entries()) {
        known.set(id, decodeText(bytes[at] ?? Buffer.alloc(0)))
      }
    },
    async keep(ids) {
      const unread = [...new Set(ids)].filter((id) => !kept.has(id))
      const bytes = await repository.blobs(unread)
      for (const [at, id] of unread.entries()) kept.set(id, bytes[at] ?? Buffer.alloc(0))
    },
    bytes: (id) => kept.get(id),
    text(id) {
      const blob = known.get(id)
      return blob && 'text' in blob ? blob.text : undefined
    },
    fault(id) {
      const blob = known.get(id)
      return blob && 'fault' in blob ? blob.fault : undefined
    },
  }
}
