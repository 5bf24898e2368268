import type { Finding } from '../../basics/finding.ts'
import type { Place } from '../../basics/place.ts'

/** A value of YAML 1.2's core schema. Days and versions stay text. */
export type Value = string | number | boolean | null | readonly Value[] | ValueMap
export type ValueMap = { readonly [key: string]: Value }

/** One parsed file. It is plain data, so that processes can exchange it and caches can keep it. */
export interface ParsedDocument {
  /** The path from the project's root, with `/` between folders. */
  readonly path: string
  readonly frontmatter: Frontmatter
  readonly outline: Outline
  readonly mentions: readonly Mention[]
  /** The findings about the text itself: its bytes, its YAML, its code. */
  readonly findings: readonly Finding[]
  /** The digest of the text that was parsed; undefined when none was. */
  readonly digest?: string
  /** True when another run may get another result, because time or memory ran out. */
  readonly isTransient?: true
  /** True for MDX that the configuration trusts: the guard is off, and the site runs its code. */
  readonly isProgram?: true
}

export interface Frontmatter {
  /** The YAML between the fences, as written. For a `.yaml` file, its whole text. */
  readonly source: string
  /** The line of the file on which the source begins: below the fence, or the first line. */
  readonly firstLine: number
  /** Undefined when the YAML could not be read. The findings then say why. */
  readonly data: ValueMap | undefined
  /** True for a document in which nothing looks like frontmatter. */
  readonly isAbsent?: true
  /** True for a file that holds a list. Its data then has the numbers of the elements as keys. */
  readonly isList?: true
  /** The file that holds it, when that is not the document's own. */
  readonly file?: string
  /** The place of the title, or the field that holds it, when no field `title` does. */
  readonly titleAt?: Place | string
  /** Finds the place of a value or key, where it is not YAML. Only entries have it. */
  readonly placeAt?: (
    path: readonly (string | number)[],
    what: 'key' | 'value',
  ) => Place | undefined
}

export interface Outline {
  readonly headings: readonly Heading[]
  /** Template text that was never filled in: `TODO`, `TBD`, `<name>`. */
  readonly placeholders: readonly { readonly text: string; readonly place: Place }[]
  /** Ids that raw HTML sets: `<a id="x">`. */
  readonly anchors: readonly string[]
  /** The blocks that show documents of the project. A text without one has no such list. */
  readonly blocks?: readonly Block[]
}

/** The name and the attributes of a component such as `<Items where="status=planned" />`. */
export interface WrittenBlock {
  readonly name: string
  readonly attributes: readonly { readonly name: string; readonly value: string }[]
}

/** A component in a text that shows documents of the project. */
export interface Block extends WrittenBlock {
  readonly place: Place
  /** The place where text within it begins, if it has any. A page does not show that text. */
  readonly content?: Place
  readonly attributes: readonly {
    readonly name: string
    readonly value: string
    readonly place: Place
  }[]
}

export interface Heading {
  readonly depth: number
  readonly text: string
  /** The id that GitHub gives it. A second `Scope` has `scope-1`. */
  readonly anchor: string
  readonly place: Place
  /** True when nothing stands between this heading and the next one of its depth or above. */
  readonly empty: boolean
}

export type Mention = LinkMention | IdMention | DiagramMention

/** A link: `[text](url)`, `![alt](url)`, `[label]: url` or `<url>`, also with an `inv:` address. */
export interface LinkMention {
  readonly type: 'link' | 'image' | 'definition'
  /** The decoded address, as a browser would get it. */
  readonly url: string
  readonly text: string
  readonly place: Place
  /** True for a definition that no link or picture of the document uses. */
  readonly unused?: true
  /** True for a picture that has no text for those who do not see it. */
  readonly withoutText?: true
  /** The places of pictures that use a definition and have no text. */
  readonly withoutTextAt?: readonly Place[]
  /** The text at the place, if it differs from the address. */
  readonly written?: string
}

/** A mention of an id: `[[id]]`, `[[id|text]]`, `[[id#heading]]`, `[[kind:id]]`, `[[id@1.2]]`. */
export interface IdMention {
  readonly type: 'id'
  readonly kind?: string
  readonly id: string
  /** The version of the site that is meant, if it is not the version of the mention itself. */
  readonly version?: string
  readonly heading?: string
  readonly text?: string
  readonly place: Place
}

/** A fenced diagram: Mermaid text, or a list of ids whose neighbours are drawn. */
export interface DiagramMention {
  readonly type: 'diagram'
  readonly language: 'mermaid' | 'milepost'
  readonly text: string
  /** The place of the whole fence. The first line of its text is one line below. */
  readonly place: Place
  /** The column at which each line of its text begins, after the marks of lists and quotes. */
  readonly columns: readonly number[]
}
