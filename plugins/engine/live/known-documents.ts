import type { ParsedDocument } from '../../documents/model/document.ts'
import type { DocumentCache } from '../../outside/parsing/document-cache.ts'
import type { Parse } from '../../outside/parsing/shared-parsing.ts'
import { isRepeatable } from '../../outside/parsing/transient-findings.ts'
import type { SourceFile } from '../../outside/sources/source.ts'

interface Known {
  /** The text, or the stamp of the file on disk. */
  readonly state: string
  readonly document: ParsedDocument
}

/**
 * Returns a function that parses only what has changed since it was called last. Documents that
 * have not changed are the very same objects as before.
 */
export function knownDocuments(cache: DocumentCache, parse: Parse): Parse {
  let known = new Map<string, Known>()
  let isFirst = true
  return async (files) => {
    const before = known
    const found = files.map((file) => documentOf(file, before, isFirst ? cache : undefined))
    const unread = files.filter((_, at) => found[at] === undefined)
    const read = (await parse(unread)).values()
    const documents = found.map((document) => document ?? read.next().value)
    known = new Map()
    for (const [at, file] of files.entries()) {
      const document = documents[at]
      if (document && isRepeatable(document))
        known.set(file.path, { state: stateOf(file), document })
    }
    const complete = documents.filter((document) => document !== undefined)
    if (isFirst && files.every((file) => 'onDisk' in file)) cache.save(files, complete)
    isFirst = false
    return complete
  }
}

function documentOf(
  file: SourceFile,
  known: ReadonlyMap<string, Known>,
  cache: DocumentCache | undefined,
): ParsedDocument | undefined {
  const before = known.get(file.path)
  return before?.state === stateOf(file) ? before.document : cache?.get(file)
}

/** A stamp does not look like the text of a document, which begins with frontmatter. */
function stateOf(file: SourceFile): string {
  return 'text' in file ? `text ${file.text}` : `disk ${file.stamp}`
}
