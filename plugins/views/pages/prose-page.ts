import { given } from '../../basics/given.ts'
import { page } from '../../kinds/page.ts'
import { byTitle, entryOf, type ViewContext } from '../context.ts'
import { type DocumentFacts, documentFacts } from '../document-facts.ts'
import { type DocumentLink, documentLink } from '../link-row.ts'

export interface ProseRow extends DocumentLink {
  readonly description?: string
}

/** Returns every page of prose, by title. */
export function proseIndex(context: ViewContext): readonly ProseRow[] {
  return [...context.graph.entries(page)].sort(byTitle).map((entry) => ({
    ...documentLink(context, entry),
    ...given({ description: entry.data.description }),
  }))
}

export function prosePage(context: ViewContext, id: string): DocumentFacts {
  return documentFacts(context, entryOf(context, page, id))
}
