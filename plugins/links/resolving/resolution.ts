import type { Node } from '../../entries/entry.ts'
import type { SiteVersion } from '../addresses/site-version.ts'

/** What a link or `[[id]]` means, or why it means nothing. */
export type Resolution =
  | DocumentResolution
  | { readonly type: 'anchor'; readonly anchor: string }
  | { readonly type: 'file'; readonly path: string }
  | PageResolution
  | { readonly type: 'elsewhere'; readonly url: string }
  | InventoryTarget
  | Broken

export interface DocumentResolution {
  readonly type: 'document'
  readonly node: Node
  readonly anchor: string | undefined
  /** The version of the site it stands in, when that is another than the link's own. */
  readonly siteVersion?: SiteVersion
}

/** A page of the site that is about no document, and that each of its versions has. */
export interface PageResolution {
  readonly type: 'page'
  /** From where the version begins: `roadmap/#late`; nothing for the front page. */
  readonly path: string
}

/** A name in the docs of a component, in one version. */
export interface InventoryTarget {
  readonly type: 'inventory'
  /** Under the pinned folder of the component's docs. */
  readonly url: string
  /** What a link without words of its own shows. */
  readonly text: string
  readonly component: string
  readonly version: string
  /** How to ask for each name that is meant, or for the first nine of several: the first is taken. */
  readonly choices: readonly string[]
}

export interface Broken {
  readonly type: 'broken'
  readonly rule: BrokenRule
  readonly message: string
  readonly help?: string
  /** The one version of a component's docs that was meant, of an `inv:` link. */
  readonly pin?: { readonly component: string; readonly version: string }
}

export type BrokenRule =
  | 'broken-link'
  | 'broken-anchor'
  | 'unknown-reference'
  | 'unpublished-picture'
  | 'unknown-inventory-name'
  | 'pin-unknown'

export function broken(rule: BrokenRule, message: string, help?: string): Broken {
  return { type: 'broken', rule, message, ...(help === undefined ? {} : { help }) }
}
