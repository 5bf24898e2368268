import type { ParsedDocument } from '../../documents/model/document.ts'
import { cacheFile } from '../files/cache-file.ts'
import { blobId } from '../git/blob-id.ts'
import { readDocumentBytes } from '../sources/document-file.ts'
import type { SourceFile } from '../sources/source.ts'
import { isCertain } from './passing-findings.ts'

/** One document a file, in their order; each is shown as soon as it is there, where that is known. */
export type Parse = (
  files: readonly SourceFile[],
  onRead?: (document: ParsedDocument) => void,
) => Promise<readonly ParsedDocument[]>

type Stored = Readonly<Record<string, ParsedDocument>>

/** Parses a text once, however many versions of the site have it at the same path. */
export interface SharedParsing {
  readonly parse: Parse
  /** Makes documents known that were parsed without it. */
  seed(files: readonly SourceFile[], documents: readonly ParsedDocument[]): void
  /** Keeps what was asked for, for the next run. */
  save(): void
}

export interface SharedParsingOptions {
  readonly root: string
  /** Everything beside the text that parsing depends on. */
  readonly settings: unknown
  readonly parse: Parse
  /** False forgets what earlier runs parsed. */
  readonly cached: boolean
}

export function sharedParsing(options: SharedParsingOptions): SharedParsing {
  const { root, settings, parse, cached } = options
  const file = cacheFile<Stored>(root, 'versions', [settings])
  const stored = (cached ? file.read() : undefined) ?? {}
  const known = new Map<string | SourceFile, ParsedDocument>(Object.entries(stored))
  const used = new Map<string, ParsedDocument>()
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
        if (typeof key === 'string' && document && isCertain(document)) used.set(key, document)
        return document ?? []
      })
    },
    seed(files, documents) {
      for (const [at, each] of files.entries()) {
        const [key, document] = [keyOf(each), documents[at]]
        if (key !== undefined && document) known.set(key, document)
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

/** The text by its digest, and its path, which is part of a document. */
function keyOf(file: SourceFile): string | undefined {
  const id = 'text' in file ? file.blob : idOnDisk(file.onDisk)
  return id === undefined ? undefined : `${id} ${file.path}`
}

/** The id that git gives a file's bytes, in a repository as nearly all are. */
function idOnDisk(onDisk: string): string | undefined {
  const read = readDocumentBytes(onDisk)
  return 'fault' in read ? undefined : blobId(read.bytes)
}
