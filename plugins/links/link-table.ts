import type { Finding } from '../basics/finding.ts'
import type { Place } from '../basics/place.ts'
import type { IdMention, LinkMention } from '../documents/model/document.ts'
import type { Node } from '../entries/entry.ts'
import type { Graph } from '../graph/graph.ts'
import { isInventoryLink } from '../inventories/inventory-link.ts'
import type { Base } from './addresses/base.ts'
import type { Links } from './links.ts'
import type { Resolution } from './resolving/resolution.ts'

/** A checked project, as links need it. */
export interface LinkedProject {
  /** The project's folder on disk. */
  readonly root: string
  /** The folder of documents, from the project's root. */
  readonly content: string
  readonly graph: Graph
  readonly links: Links
  /** The base of the documents' pages. Default: `/`. */
  readonly base?: Base
  /** Returns the page on the code host of a file that the site does not publish. */
  readonly hostOf?: (path: string) => string | undefined
  /** Returns the text of a file of the project, as it is on disk. */
  readonly textOf?: (path: string) => string | undefined
  /**
   * Returns the findings of a document that no exception covers. A document with such findings is
   * never shown.
   */
  readonly refusalsOf?: (path: string) => readonly Finding[]
}

/** A fault of a link on a page, for the code that renders the page. */
export interface LinkFault {
  readonly rule: string
  /** An error is a link without a target. A warning is a link with a doubtful target. */
  readonly severity: 'error' | 'warning'
  readonly message: string
  readonly help?: string
  readonly place: Place
}

/** The links of one page, with their meaning. */
export interface LinkTable {
  /** The base of the page's own version. */
  readonly base: Base
  /** The base of the version at the front, if it differs from `base`. */
  readonly siteBase?: Base | undefined
  readonly content: string
  /**
   * When true, a leading `/` means the site's root. Otherwise such links stay as they are written.
   */
  readonly rooted?: boolean
  readonly hostOf?: LinkedProject['hostOf'] | undefined
  resolve(mention: IdMention | LinkMention): Resolution
  /** Called once for each shown link with a fault. */
  readonly report?: ((fault: LinkFault) => void) | undefined
}

/**
 * Returns the links of a page. On a page that is not a document of the project, only links to
 * documents and inventories are resolved; all others stay as they are.
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
  const guest = standInAt(path, graph)
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

/** Returns a stand-in for a file outside the graph, so that its relative links have a start. */
function standInAt(path: string, graph: Graph): Node | undefined {
  const [any] = graph.nodes
  const outline = { headings: [], placeholders: [], anchors: [] }
  return any && { ...any, key: '', document: { ...any.document, path, outline, mentions: [] } }
}
