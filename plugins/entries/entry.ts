import type { Finding } from '../basics/finding.ts'
import type { Frontmatter, ParsedDocument, Value } from '../documents/model/document.ts'
import type { CommonData, Kind } from '../kinds/kind.ts'
import type { Relation } from '../kinds/relation.ts'

/** A document that has an id and a kind; when what it says is wrong, it is no more than this. */
export interface Node {
  readonly kind: Kind
  readonly id: string
  /** Kind and id: `item:e2e`. Unique in a graph. */
  readonly key: string
  readonly title: string
  readonly document: ParsedDocument
  /** Where its data stands in the frontmatter: at the top, unless one file holds many entries. */
  readonly root: readonly (string | number)[]
  readonly aliases: readonly string[]
  readonly references: readonly Reference[]
}

/** A document whose data its kind accepts. */
export interface Entry<Data = CommonData> extends Node {
  readonly data: Data
}

/** One name of another document, in one field. */
export interface Reference {
  readonly from: string
  /** The field, as its kind writes it: `leads[].person`. */
  readonly field: string
  readonly relation: Relation
  /** The id that is named: `e2e`, `rfc:81`. */
  readonly to: string
  /** The way to the value in the data. */
  readonly path: readonly (string | number)[]
}

export interface Reading {
  readonly node: Node
  /** Undefined when the data is wrong; the findings say how. */
  readonly entry: Entry | undefined
  readonly findings: readonly Finding[]
}

/** What reading works on: a document, or one entry of a file that holds many. */
export interface Matter {
  readonly document: ParsedDocument
  readonly frontmatter: Frontmatter
  readonly kind: Kind
  readonly id: string
  readonly root: readonly (string | number)[]
  readonly data: Value | undefined
}
