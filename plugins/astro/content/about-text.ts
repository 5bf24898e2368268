import { MessageError } from '../../basics/message-error.ts'
import { code, didYouMean } from '../../basics/wording.ts'
import type { Graph } from '../../graph/graph.ts'
import type { Base } from '../../links/addresses/base.ts'
import { hasPage } from '../../links/addresses/own-page.ts'
import { addressOf } from '../../links/addresses/routes.ts'
import type { LinkRow } from '../../views/link-row.ts'
import type { Bodies, Body } from './paths.ts'

/** The text of the document that says what a project is, and a link to it. */
export interface AboutText {
  readonly body: Body
  readonly document: LinkRow
}

interface AboutPlace {
  readonly graph: Graph
  readonly bodies: Bodies
  readonly base: Base
  /** The step of the version in addresses, or nothing at the front. */
  readonly prefix: string
}

/**
 * Returns the text of a document for the front page. Another version of a site may lack it; in the
 * version at the front, an id of no document is an error.
 */
export async function aboutText(
  { graph, bodies, base, prefix }: AboutPlace,
  id: string | undefined,
): Promise<AboutText | undefined> {
  if (id === undefined) return undefined
  const entry = graph.named(id).flatMap(({ key }) => graph.entry(key) ?? [])[0]
  if (entry && hasPage(entry) && !entry.kind.inOneFile) {
    const document = { text: entry.title, href: addressOf(entry, base) }
    return { body: await bodies.body(entry), document }
  }
  if (prefix !== '') return undefined
  const known = graph.nodes.filter(({ kind }) => !kind.inOneFile).map((node) => node.id)
  throw new MessageError(
    `Cannot use the option \`about\`: there is no document ${code(id)}${didYouMean(id, known)}`,
  )
}
