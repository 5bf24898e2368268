import type { Finding } from '../basics/finding.ts'
import type { Place } from '../basics/place.ts'
import type { IdMention, LinkMention } from '../documents/model/document.ts'
import type { Node } from '../entries/entry.ts'
import type { Graph } from '../graph/graph.ts'
import { isInventoryLink } from '../inventories/inventory-link.ts'
import type { Links } from './links.ts'
import type { Resolution } from './resolving/resolution.ts'

/** A checked project: what links are resolved against. */
export interface LinkedProject {
  /** Its folder on disk. */
  readonly root: string
  /** Its folder of documents, from the root. */
  readonly content: string
  readonly graph: Graph
  readonly links: Links
  /** Where a file is read that the site does not publish: its page on the code host. */
  readonly hostOf?: (path: string) => string | undefined
  /** A file of the project as it is on disk. */
  readonly textOf?: (path: string) => string | undefined
  /** What nothing excuses in a document: one that has such findings is never shown. */
  readonly refusalsOf?: (path: string) => readonly Finding[]
}

/** What is wrong with a link of a page, for whoever renders it. */
export interface LinkFault {
  readonly rule: string
  /** An error leads nowhere; what a warning is about leads somewhere. */
  readonly severity: 'error' | 'warning'
  readonly message: string
  readonly help?: string
  readonly place: Place
}

/** What the links of one page mean. */
export interface LinkTable {
  /** Where the addresses of the page's own version begin. */
  readonly base: string
  /** Where the site begins, when that is elsewhere. */
  readonly siteBase?: string | undefined
  readonly content: string
  /** A leading `/` means the site's root; without it, what the page's author made of it. */
  readonly rooted?: boolean
  readonly hostOf?: LinkedProject['hostOf'] | undefined
  resolve(mention: IdMention | LinkMention): Resolution
  /** Is told once of every link that is shown and has a fault. */
  readonly report?: ((fault: LinkFault) => void) | undefined
}

/**
 * A page that is no document of the project may name documents and inventories; its other links are
 * its own affair.
 */
export function linkTable(
  { content, graph, links, hostOf }: LinkedProject,
  path: string,
  own: Pick<LinkTable, 'base' | 'siteBase' | 'report'>,
): LinkTable {
  const node = graph.nodeAt(path)
  if (node) {
    const resolve: LinkTable['resolve'] = (mention) => links.resolve(mention, node)
    return { ...own, content, hostOf, rooted: true, resolve }
  }
  const guest = guestAt(path, graph)
  return {
    ...own,
    content,
    resolve(mention): Resolution {
      const resolution = guest ? links.resolve(mention, guest) : undefined
      const named = mention.type === 'id' || isInventoryLink(mention.url)
      const ours = named || resolution?.type === 'document'
      return ours && resolution
        ? resolution
        : { type: 'elsewhere', url: 'url' in mention ? mention.url : '' }
    },
  }
}

/** A stand-in for a file outside the graph, so that its relative links have somewhere to start. */
function guestAt(path: string, graph: Graph): Node | undefined {
  const [any] = graph.nodes
  const outline = { headings: [], placeholders: [], anchors: [] }
  return any && { ...any, key: '', document: { ...any.document, path, outline, mentions: [] } }
}
