import { memoized } from '../basics/memo.ts'
import type { ParsedDocument } from '../documents/model/document.ts'
import type { Reading } from '../entries/entry.ts'
import { readEntries } from '../entries/read-entry.ts'
import type { Parse } from '../outside/parsing/shared-parsing.ts'
import type { Source, SourceFile } from '../outside/sources/source.ts'
import type { Config } from './config.ts'
import { type FilesByKind, filesByKind } from './files-by-kind.ts'

/** Returns a function that reads the entries of a document, once for each document. */
export function entryReader(
  { kindOf, alsoOf }: FilesByKind,
  { linkSchemes: schemes, largestFrontmatter: largest }: Config,
  textOf: Source['read'],
) {
  return memoized((document: ParsedDocument): readonly Reading[] => {
    const kind = kindOf.get(document.path)
    const kinds = kind ? [kind, ...(alsoOf.get(document.path) ?? [])] : []
    return kinds.flatMap((each) => readEntries(document, each, { schemes, textOf, largest }))
  })
}

/** Reads documents as they were before a change. Findings about them are dropped. */
export async function readBefore(
  before: readonly SourceFile[],
  config: Config,
  parse: Parse,
): Promise<ReadonlyMap<string, Reading>> {
  const byKind = filesByKind(before, config)
  const documents = byKind.files.length === 0 ? [] : await parse(byKind.files)
  const readings = documents.flatMap(entryReader(byKind, config, formerTexts(before)))
  return new Map(readings.map((reading) => [reading.node.key, reading]))
}

/** Returns a function that gives the former texts of changed documents. */
function formerTexts(before: readonly SourceFile[]): Source['read'] {
  const texts = new Map(before.map((file) => [file.path, 'text' in file ? file.text : undefined]))
  return (path) => texts.get(path)
}
