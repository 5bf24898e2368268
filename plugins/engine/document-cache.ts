import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { ParsedDocument } from '../documents/document.ts'
import type { SourceFile } from './source.ts'

type FileOnDisk = Extract<SourceFile, { onDisk: string }>
type Stored = Readonly<Record<string, readonly [stamp: string, document: ParsedDocument]>>

/** What was parsed before, by path and stamp. A file that changed in any way is parsed again. */
export interface DocumentCache {
  get(file: SourceFile): ParsedDocument | undefined
  /** Keeps exactly these, for the next run. */
  save(files: readonly SourceFile[], documents: readonly ParsedDocument[]): void
}

/** Changes whenever what parsing gives may change. */
const FORMAT = 1

/** `settings` is everything beside the text that parsing depends on. */
export function diskCache(root: string, settings: unknown): DocumentCache {
  const digest = createHash('sha256')
    .update(JSON.stringify([FORMAT, settings]))
    .digest('hex')
  const path = join(
    root,
    'node_modules',
    '.cache',
    'milepost',
    `documents-${digest.slice(0, 16)}.json`,
  )
  const stored = load(path)
  return {
    get(file) {
      if (!('stamp' in file) || !Object.hasOwn(stored, file.path)) return undefined
      const [stamp, document] = stored[file.path] ?? []
      return stamp === file.stamp ? document : undefined
    },
    save(files, documents) {
      const fresh = files.some(
        (file, at) => 'stamp' in file && documents[at] !== stored[file.path]?.[1],
      )
      if (fresh || Object.keys(stored).length !== files.length) store(path, pair(files, documents))
    },
  }
}

export const NO_CACHE: DocumentCache = { get: () => undefined, save: () => {} }

function load(path: string): Stored {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return {}
  }
}

function pair(files: readonly SourceFile[], documents: readonly ParsedDocument[]): Stored {
  const onDisk = files.flatMap((file, at): [FileOnDisk, ParsedDocument | undefined][] =>
    'stamp' in file ? [[file, documents[at]]] : [],
  )
  return Object.fromEntries(
    onDisk.flatMap(([file, document]) => (document ? [[file.path, [file.stamp, document]]] : [])),
  )
}

/** Whole or not at all: written aside, then renamed. A folder that cannot be written costs only time. */
function store(path: string, documents: Stored): void {
  const aside = `${path}.${process.pid}`
  try {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(aside, JSON.stringify(documents))
    renameSync(aside, path)
  } catch {
    rmSync(aside, { force: true })
  }
}
