import type { ParsedDocument } from '../../documents/model/document.ts'
import { type CacheFile, cacheFile } from '../files/cache-file.ts'
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
 * text. It is kept in parts, so that an edit writes only the part of its document.
 */
export function diskCache(root: string, settings: unknown, name = 'documents'): DocumentCache {
  const partAt = (at: number) =>
    cacheFile<Stored>(root, at === 0 ? name : `${name}.${at}`, [settings])
  const parts = readParts(partAt)
  const known = new Map(parts.flatMap((part) => Object.entries(part)))
  return {
    get(source) {
      if (!('stamp' in source)) return undefined
      const [stamp, document] = known.get(source.path) ?? []
      return stamp === source.stamp ? document : undefined
    },
    save(files, documents) {
      const count = Math.ceil(files.length / DOCUMENTS_A_PART)
      for (let at = 0; at < count; at += 1) {
        const [start, end] = [at * DOCUMENTS_A_PART, (at + 1) * DOCUMENTS_A_PART]
        const part = pair(files.slice(start, end), documents.slice(start, end))
        if (!isSame(part, parts[at])) partAt(at).write(part)
      }
      if (parts.length > count) partAt(count).write({})
    },
  }
}

const DOCUMENTS_A_PART = 1_000

/** Reads the parts up to the first that is missing or empty. */
function readParts(partAt: (at: number) => CacheFile<Stored>): readonly Stored[] {
  const parts: Stored[] = []
  for (;;) {
    const part = partAt(parts.length).read()
    if (part === undefined || Object.keys(part).length === 0) return parts
    parts.push(part)
  }
}

function isSame(part: Stored, before: Stored = {}): boolean {
  const paths = Object.keys(part)
  const isKept = paths.every((path) => part[path]?.[1] === before[path]?.[1])
  return isKept && paths.length === Object.keys(before).length
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
