import type { Day } from '../basics/calendar.ts'
import type { Node } from '../entries/entry.ts'
import type { Graph } from '../graph/graph.ts'
import type { Kind } from '../kinds/kind.ts'
import { type Base, joined, pathOf } from '../links/addresses/base.ts'
import { addressOf } from '../links/addresses/routes.ts'
import type { Links } from '../links/links.ts'
import type { FileHistories } from '../outside/git/file-histories.ts'

/** A checked project as it is published: what files for other tools are made from. */
export interface Published {
  readonly graph: Graph
  readonly links: Links
  readonly kinds: readonly Kind[]
  readonly today: Day
  /** The name of the project, as readers of the files see it. */
  readonly title: string
  /** The path that the addresses of pages begin with. */
  readonly base: Base
  /** The address of the site, if it is known: `https://example.org`. */
  readonly site: string | undefined
  /** The names of kinds whose list is no page of the site. */
  readonly unlisted?: readonly string[] | undefined
  readonly repository: string | undefined
  /** The pages of a built site that are about no document and list none. */
  readonly pages?: readonly PublishedPage[] | undefined
  /**
   * The commits of each file, which tell when documents got other names. A file that is committed
   * with them cannot know its own commit, so only a site has them. Default: none.
   */
  readonly histories?: FileHistories | undefined
  /** The folder of documents. */
  readonly content: string
  /** Returns the page on the code host of a file that the site does not publish. */
  readonly hostOf?: ((path: string) => string | undefined) | undefined
  /** Returns the text of a document. */
  readonly textOf: (path: string) => string | undefined
  /** The paths of documents with a finding that no exception covers. They are never shown. */
  readonly refused: ReadonlySet<string>
}

/** A page of a built site with a text of its own. */
export interface PublishedPage {
  readonly title: string
  /** The address of its text, from the root of the site. */
  readonly text: string
  /** False when a search leaves the page out, because others lead to it. */
  readonly isFound: boolean
}

/** Returns the address of a document's page; whole, if the site's address is known. */
export function pageOf(published: Published, node: Node): string {
  return whole(published, addressOf(node, published.base))
}

/** Returns the address of a file of the site: `calendar.ics`. */
export function fileOf(published: Published, path: string): string {
  return whole(published, joined(pathOf(published.base), path))
}

/** Completes an address of the site. An address elsewhere stays as it is. */
export function whole({ site }: Published, address: string): string {
  return site !== undefined && /^\/(?!\/)/.test(address) ? new URL(address, site).href : address
}

/**
 * Returns a name for a thing that stays the same when its page moves, as a `tag:` address:
 * `tag:example.org,2026:item/e2e`. https://www.rfc-editor.org/rfc/rfc4151
 */
export function tagOf({ site, repository }: Published, ...steps: readonly string[]): string {
  const home = [site, repository].find((address) => address && URL.canParse(address))
  const authority = home === undefined ? 'milepost.invalid' : new URL(home).hostname
  return `tag:${authority},2026:${steps.map(encodeURIComponent).join('/')}`
}

/** Replaces control characters, which no format of text files may hold, by blanks. */
export function plain(text: string): string {
  return text.toWellFormed().replace(/\r\n?/g, '\n').replace(UNPRINTED, ' ')
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: They are what is looked for.
const UNPRINTED = /[\u0000-\u0008\u000b-\u001f\u007f\u0080-\u009f\ufffe\uffff]/g

/** A file that a site has beside its pages. */
export interface SiteFile {
  /** The path, from where the addresses of pages begin. */
  readonly path: string
  readonly content: string
}

/**
 * Returns a file whose content is made when it is asked for: a development server that is asked for
 * one file, or for one that does not exist, makes no others.
 */
export function siteFile(path: string, make: () => string): SiteFile {
  return {
    path,
    get content() {
      return make()
    },
  }
}
