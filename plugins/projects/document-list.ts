import { code, count } from '../basics/wording.ts'
import { type ExportedDocument, PROJECT_LIMITS } from './exported-project.ts'
import { idIn, mappingIn } from './foreign-values.ts'

/** The documents of an export while it is read, and what was left out. */
export interface DocumentList {
  /** Adds the document that was read from a row; undefined when the row is none. */
  add(document: ExportedDocument | undefined, row: unknown): void
  all(): { readonly documents: readonly ExportedDocument[]; readonly faults: readonly string[] }
}

/** Returns an empty list, or a sentence when the export has more documents than are read. */
export function documentList(size: number): DocumentList | string {
  const most = PROJECT_LIMITS.documents
  if (size > most) {
    const limit = most.toLocaleString('en-US')
    return `Unexpected ${count(size, 'document')}, expected at most ${limit}.`
  }
  const documents = new Map<string, ExportedDocument>()
  const faults: string[] = []
  let rest = 0
  const note = (fault: string) => {
    if (faults.length < PROJECT_LIMITS.faults) faults.push(fault)
    else rest += 1
  }
  return {
    add(document, row) {
      if (!document) return note(`Document ${nameOf(row)} has no kind and id that can be written.`)
      const key = `${document.kind}:${document.id}`
      if (documents.has(key)) return note(`${code(key)} is there twice; the second is left out.`)
      documents.set(key, document)
    },
    all() {
      const more = rest === 0 ? [] : [`${count(rest, 'more fault')} not shown.`]
      return { documents: [...documents.values()], faults: [...faults, ...more] }
    },
  }
}

/** Names a row for a person: by its id, where it has one that can be shown. */
function nameOf(row: unknown): string {
  const id = idIn(mappingIn(row)?.get('id'))
  return id === undefined ? 'without an id' : code(id)
}
