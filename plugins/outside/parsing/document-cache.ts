import type { ParsedDocument } from '../../documents/model/document.ts'
import { cacheFile } from '../files/cache-file.ts'
import type { SourceFile } from '../sources/source.ts'
import { isRepeatable } from './transient-findings.ts'

type Stored = Readonly<Record<string, readonly [stamp: string, document: ParsedDocument]>>

/** Documents that were parsed before, by path and stamp. A changed file is parsed again. */
export interface DocumentCache {
  get(file: SourceFile): ParsedDocument | undefined
  /** Stores these documents, and no others, for the next run. */
  save(files: readonly SourceFile[], documents: readonly ParsedDocument[]): void
}

/**
 * Opens a cache on disk, by its name. `settings` is everything that parsing depends on except the
 * text.
 */
export function diskCache(root: string, settings: unknown, name = 'documents'): DocumentCache {
  const file = cacheFile<Stored>(root, name, [settings])
  const stored = file.read() ?? {}
  return {
    get(source) {
      if (!('stamp' in source) || !Object.hasOwn(stored, source.path)) return undefined
      const [stamp, document] = stored[source.path] ?? []
      return stamp === source.stamp ? document : undefined
    },
    save(files, documents) {
      const isKept = files.every((source, at) => documents[at] === stored[source.path]?.[1])
      if (!isKept || Object.keys(stored).length !== files.length) file.write(pair(files, documents))
    },
  }
}

export const NO_CACHE: DocumentCache = { get: () => undefined, save: () => {} }

function pair(files: readonly SourceFile[], documents: readonly ParsedDocument[]): Stored {
  return Object.fromEntries(
    files.flatMap((source, at) => {
      const document = documents[at]
      const isKept = document && isRepeatable(document)
      return 'stamp' in source && isKept ? [[source.path, [source.stamp, document]]] : []
    }),
  )
}
