import type { Node } from '../entries/entry.ts'
import type { Edition } from './edition.ts'

/** What a link or `[[id]]` means, or why it means nothing. */
export type Resolution =
  | DocumentResolution
  | { readonly type: 'anchor'; readonly anchor: string }
  | { readonly type: 'file'; readonly path: string }
  | { readonly type: 'elsewhere'; readonly url: string }
  | Broken

export interface DocumentResolution {
  readonly type: 'document'
  readonly node: Node
  readonly anchor: string | undefined
  /** The version of the site it stands in, when that is another than the link's own. */
  readonly edition?: Edition
}

export interface Broken {
  readonly type: 'broken'
  readonly rule: BrokenRule
  readonly message: string
}

export type BrokenRule = 'broken-link' | 'broken-anchor' | 'unknown-reference'

export function broken(rule: BrokenRule, message: string): Broken {
  return { type: 'broken', rule, message }
}
