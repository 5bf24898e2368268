import { given } from '../../basics/given.ts'
import { FILE_START } from '../../basics/place.ts'
import type { Outline } from '../../documents/model/document.ts'
import { unreadDocument } from '../../documents/model/unread-document.ts'
import type { Entry, Reading } from '../../entries/entry.ts'
import { defineKind, type Kind } from '../../kinds/kind.ts'
import type { Statuses } from '../../kinds/status.ts'
import type { ExportedDocument, ExportedProject } from '../../projects/exported-project.ts'

/** The project that an export is of, as the graph knows it. */
export interface ExportPlace {
  /** The name of the project in keys. */
  readonly name: string
  /** The path of the copy. */
  readonly path: string
  /** The address of the project's pages, for documents without a page of their own. */
  readonly base: string
}

/** Returns the documents of an export as nodes of the graph. */
export function exportedReadings(
  { documents }: Pick<ExportedProject, 'documents'>,
  { name, path, base }: ExportPlace,
): readonly Reading[] {
  const kinds = new Map(
    [...Map.groupBy(documents, ({ kind }) => kind)].map(([kind, all]) => [kind, kindOf(kind, all)]),
  )
  const unread = unreadDocument(path, [])
  return documents.flatMap((each): Reading[] => {
    const kind = kinds.get(each.kind)
    if (!kind) return []
    const { id, title, status, target, due, address = base } = each
    const document = { ...unread, outline: outlineOf(each) }
    const entry: Entry = {
      ...{ kind, id, title, document, root: [], aliases: each.names, references: [] },
      key: `${name}:${each.kind}:${id}`,
      project: { name, address, exported: given({ target, due }) },
      data: { title, ...given({ status }) },
    }
    return [{ node: entry, entry, judged: entry, findings: [] }]
  })
}

function outlineOf({ headings = [] }: ExportedDocument): Outline {
  const known = headings.map(([anchor, text]) => ({ depth: 2, text, anchor, place: FILE_START }))
  return {
    headings: known.map((heading) => ({ ...heading, empty: false })),
    placeholders: [],
    anchors: [],
  }
}

/** Returns a kind that knows of its documents what their export tells: title and status. */
function kindOf(name: string, documents: readonly ExportedDocument[]): Kind {
  const statuses: Statuses = Object.fromEntries(
    documents.flatMap(({ status, phase }) =>
      status === undefined || phase === undefined ? [] : [[status, { phase, next: [] }]],
    ),
  )
  return defineKind({
    ...{ name, plural: name, describes: 'A document of another project.', folder: name },
    ...{ fields: {}, open: true, statuses },
  })
}
