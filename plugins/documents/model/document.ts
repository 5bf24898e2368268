import type { Finding } from '../../basics/finding.ts'
import type { Place } from '../../basics/place.ts'

/** What YAML 1.2's core schema can say. Days and versions stay the text they were written as. */
export type Value = string | number | boolean | null | readonly Value[] | ValueMap
export type ValueMap = { readonly [key: string]: Value }

/** One file, parsed. Plain data: it crosses process borders and is kept in caches. */
export interface ParsedDocument {
  /** From the project's root, with `/` between folders. */
  readonly path: string
  readonly frontmatter: Frontmatter
  readonly outline: Outline
  readonly mentions: readonly Mention[]
  /** What was wrong with the text itself: its bytes, its YAML, its code. */
  readonly findings: readonly Finding[]
  /** Another run may read it otherwise: it took more time or memory than there was. */
  readonly isPassing?: true
}

export interface Frontmatter {
  /** The YAML between the fences, as written; the whole text of a `.yaml` file. */
  readonly source: string
  /** The line of the file on which the source begins: below the fence, or the first. */
  readonly firstLine: number
  /** Undefined when the YAML could not be read; its findings say why. */
  readonly data: ValueMap | undefined
}

export interface Outline {
  readonly headings: readonly Heading[]
  /** Template text never filled in: `TODO`, `TBD`, `<name>`. */
  readonly placeholders: readonly { readonly text: string; readonly place: Place }[]
  /** Ids that raw HTML sets: `<a id="x">`. */
  readonly anchors: readonly string[]
}

export interface Heading {
  readonly depth: number
  readonly text: string
  /** The id GitHub gives it; the second `Scope` is `scope-1`. */
  readonly anchor: string
  readonly place: Place
  /** Nothing stands between it and the next heading of its depth or above. */
  readonly empty: boolean
}

export type Mention = LinkMention | IdMention | DiagramMention

/** `[text](url)`, `![alt](url)`, `[label]: url` and `<url>`, `inv:` addresses among them. */
export interface LinkMention {
  readonly type: 'link' | 'image' | 'definition'
  /** Decoded: what a browser would be given. */
  readonly url: string
  readonly text: string
  readonly place: Place
  /** What stands at the place, where that is more than the address or writes it in another way. */
  readonly written?: string
}

/** `[[id]]`, `[[id|text]]`, `[[id#heading]]`, `[[kind:id]]`, `[[id@1.2]]`. */
export interface IdMention {
  readonly type: 'id'
  readonly kind?: string
  readonly id: string
  /** The version of the site that is meant, when it is not the mention's own. */
  readonly version?: string
  readonly heading?: string
  readonly text?: string
  readonly place: Place
}

/** A fenced diagram: Mermaid's own text, or a list of ids whose neighbourhood is drawn. */
export interface DiagramMention {
  readonly type: 'diagram'
  readonly language: 'mermaid' | 'milepost'
  readonly text: string
  /** The whole fence. The first line of its text is the line below. */
  readonly place: Place
  /** The column at which each line of its text begins, behind the marks of lists and quotes. */
  readonly columns: readonly number[]
}
