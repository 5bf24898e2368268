import type { Day } from '../basics/calendar.ts'
import type { Finding } from '../basics/finding.ts'
import type { Frontmatter, ParsedDocument, Value } from '../documents/model/document.ts'
import type { CommonData, Kind } from '../kinds/kind.ts'
import type { Relation } from '../kinds/relation.ts'

/**
 * A document that has an id and a kind. Its data may be invalid; if it is valid, it is an `Entry`.
 */
export interface Node {
  readonly kind: Kind
  readonly id: string
  /**
   * Kind and id: `item:e2e`. A second document with one id has `item:e2e#2`, and one of another
   * project has the name of that project first: `ercs:erc:20`.
   */
  readonly key: string
  readonly title: string
  readonly document: ParsedDocument
  /** The path to its data in the frontmatter. It is empty unless one file holds many entries. */
  readonly root: readonly (string | number)[]
  readonly aliases: readonly string[]
  readonly references: readonly Reference[]
  /** The other project that the document belongs to; absent for one of the project's own. */
  readonly project?: OtherProject
}

/** The place of a document that belongs to another project. */
export interface OtherProject {
  /** The name of that project in the configuration: `ercs`. */
  readonly name: string
  /** The address of the document there, where it is known. */
  readonly address?: string
  /** The facts of its export, for a project that is known by its export alone. */
  readonly exported?: ExportedFacts
  /** True where only projects that name it can mean its documents. */
  readonly isFar?: boolean
}

/** The days of a document that is known by an export alone. */
export interface ExportedFacts {
  /** The target: a period or a release line. */
  readonly target?: string
  /** The last day on which it is expected. */
  readonly due?: Day
}

/** A document whose data is valid for its kind. */
export interface Entry<Data = CommonData> extends Node {
  readonly data: Data
}

/** One mention of another document in one field. */
export interface Reference {
  readonly from: string
  /** The name of the field in its kind: `leads[].person`. */
  readonly field: string
  readonly relation: Relation
  /** The id of the other document: `e2e`, `rfc:81`. */
  readonly to: string
  /** The path to the value in the data. */
  readonly path: readonly (string | number)[]
}

export interface Reading {
  readonly node: Node
  /** Undefined when the data is invalid. The findings then say why. */
  readonly entry: Entry | undefined
  /**
   * The entry as rules judge it; of invalid data, the sound fields. Reading another field throws
   * `UnsoundField`.
   */
  readonly judged: Entry
  readonly findings: readonly Finding[]
}

/**
 * An entry as an author writes it, unchecked: a document, or one part of a file of many entries.
 */
export interface WrittenEntry {
  readonly document: ParsedDocument
  readonly frontmatter: Frontmatter
  readonly kind: Kind
  readonly id: string
  readonly root: readonly (string | number)[]
  readonly data: Value | undefined
}
