import type { ParsedDocument } from '../../documents/model/document.ts'
import { cacheFile } from '../files/cache-file.ts'
import { blobId } from '../git/blob-id.ts'
import { readDocumentBytes } from '../sources/document-file.ts'
import type { SourceFile } from '../sources/source.ts'
import { isRepeatable } from './transient-findings.ts'

/**
 * Parses files into one document each, in order. `onRead` is called for each document as soon as it
 * is read.
 */
export type Parse = (
  files: readonly SourceFile[],
  onRead?: (document: ParsedDocument) => void,
) => Promise<readonly ParsedDocument[]>

type Stored = Readonly<Record<string, ParsedDocument>>

/** Parses each text only once, even when several versions of the site have it at the same path. */
export interface SharedParsing {
  readonly parse: Parse
  /** Adds documents that were parsed elsewhere, and are kept there. */
  seed(files: readonly SourceFile[], documents: readonly ParsedDocument[]): void
  /** Stores the documents that were used, for the next run. */
  save(): void
}

export interface SharedParsingOptions {
  readonly root: string
  /** Everything that parsing depends on except the text. */
  readonly settings: unknown
  readonly parse: Parse
  /** When false, results of earlier runs are not used. */
  readonly cached: boolean
  /** The name of the file that keeps the results. Default: `versions`. */
  readonly name?: string
}

export function sharedParsing(options: SharedParsingOptions): SharedParsing {
  const { root, settings, parse, cached, name = 'versions' } = options
  const file = cacheFile<Stored>(root, name, [settings])
  const stored = (cached ? file.read() : undefined) ?? {}
  const known = new Map<string | SourceFile, ParsedDocument>(Object.entries(stored))
  const seeded = new Set<string>()
  const used = new Map<string, ParsedDocument>()
  const isOwn = (key: string | SourceFile): key is string =>
    typeof key === 'string' && !seeded.has(key)
  return {
    async parse(files) {
      const keyed = files.map((file) => [keyOf(file) ?? file, file] as const)
      const unread = new Map(keyed.filter(([key]) => !known.has(key)))
      const read = await parse([...unread.values()])
      for (const [at, key] of [...unread.keys()].entries()) {
        const document = read[at]
        if (document) known.set(key, document)
      }
      return keyed.flatMap(([key]) => {
        const document = known.get(key)
        if (document && isOwn(key) && isRepeatable(document)) used.set(key, document)
        return document ?? []
      })
    },
    seed(files, documents) {
      for (const [at, each] of files.entries()) {
        const [key, document] = [keyOf(each), documents[at]]
        if (key === undefined || !document) continue
        known.set(key, document)
        seeded.add(key)
      }
    },
    save() {
      const isKept = used.size === Object.keys(stored).length
      if (!isKept || [...used.keys()].some((key) => !Object.hasOwn(stored, key))) {
        file.write(Object.fromEntries(used))
      }
    },
  }
}

/**
 * Returns the key of a file: the digest of its text, and its path, which is part of the document.
 */
function keyOf(file: SourceFile): string | undefined {
  const id = 'text' in file ? file.blob : idOnDisk(file.onDisk)
  return id === undefined ? undefined : `${id} ${file.path}`
}

/** Returns the id that git gives to a file in a repository with SHA-1, as nearly all have. */
function idOnDisk(onDisk: string): string | undefined {
  const read = readDocumentBytes(onDisk)
  return 'fault' in read ? undefined : blobId(read.bytes)
}
