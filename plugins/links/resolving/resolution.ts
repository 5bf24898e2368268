import type { Severity } from '../../basics/finding.ts'
import { given } from '../../basics/given.ts'
import type { Node } from '../../entries/entry.ts'
import type { SiteVersion } from '../addresses/site-version.ts'

/** The meaning of a link or `[[id]]`, or the reason why it has none. */
export type Resolution =
  | DocumentResolution
  | AnchorResolution
  | FileResolution
  | PageResolution
  | { readonly type: 'elsewhere'; readonly url: string }
  | InventoryTarget
  | BrokenResolution

export interface AnchorResolution {
  readonly type: 'anchor'
  readonly anchor: string
  /** The anchor as it is written, if it differs in letter case alone. */
  readonly miscased?: string
}

export interface DocumentResolution {
  readonly type: 'document'
  readonly node: Node
  readonly anchor: string | undefined
  /** The anchor as it is written, if it differs in letter case alone. */
  readonly miscased?: string
  /** The version of the site that the document is in, if it is not the link's own. */
  readonly siteVersion?: SiteVersion
}

/** A file of the project that is not a document. */
export interface FileResolution {
  readonly type: 'file'
  readonly path: string
  /** The end of the link, as it is written: `?plain=1#L2`. */
  readonly end: string
}

/** A page of the site without a document. Each version of the site has it. */
export interface PageResolution {
  readonly type: 'page'
  /** The address from where the version begins: `roadmap/#late`. It is empty for the front page. */
  readonly path: string
}

/** A name in the docs of a component, in one version. */
export interface InventoryTarget {
  readonly type: 'inventory'
  /** The address, below the pinned folder of the component's docs. */
  readonly url: string
  /** The text of a link that has no words of its own. */
  readonly text: string
  readonly component: string
  readonly version: string
  /**
   * The spelling of each of several matching names, up to nine. The link leads to the first one.
   */
  readonly choices: readonly string[]
}

export interface BrokenResolution {
  readonly type: 'broken'
  readonly rule: BrokenRule
  readonly message: string
  readonly help?: string
  /** The severity, if it differs from the rule's own. */
  readonly severity?: Severity
  /** True when a finding about the lock says already why. */
  readonly isReported?: boolean
  /** The only address that can be meant. */
  readonly meant?: string
  /** The version of a component's docs that an `inv:` link meant, if it meant only one. */
  readonly pin?: { readonly component: string; readonly version: string }
}

export type BrokenRule =
  | 'broken-link'
  | 'broken-anchor'
  | 'unknown-reference'
  | 'unpublished-picture'
  | 'unknown-inventory-name'
  | 'pin-unknown'

export function broken(rule: BrokenRule, message: string, help?: string): BrokenResolution {
  return { type: 'broken', rule, message, ...given({ help }) }
}
