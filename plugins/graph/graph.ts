import type { Entry, Node, Reference } from '../entries/entry.ts'
import type { Kind } from '../kinds/kind.ts'

/** One relation between two documents that are there. */
export interface Edge {
  readonly from: Node
  readonly to: Node
  readonly reference: Reference
}

/** A reference that leads nowhere, with what else it may have meant. */
export interface LooseEnd {
  readonly from: Node
  readonly reference: Reference
  /** A document of that id whose kind the field may not name. */
  readonly misfit: Node | undefined
}

/** All documents, and the edges between them, seen from both ends. */
export interface Graph {
  /** Every document with an id, whether or not its data is right. */
  readonly nodes: readonly Node[]
  readonly looseEnds: readonly LooseEnd[]
  /** Documents whose id or alias another document took first. */
  readonly clashes: readonly Clash[]
  /** The entries of a kind, with its data; those whose data is wrong are left out. */
  entries<Data>(kind: Kind<Data>): readonly Entry<Data>[]
  /** The sound entry behind a key or node. */
  entry(key: string): Entry | undefined
  node(key: string): Node | undefined
  /** The document that a file holds. */
  nodeAt(path: string): Node | undefined
  /** Every document that an id, alias or further name may mean. `kind:id` asks one kind only. */
  named(id: string, kinds?: readonly string[]): readonly Node[]
  edgesFrom(key: string): readonly Edge[]
  edgesTo(key: string): readonly Edge[]
  /** The id most likely meant by one that names nothing. */
  nearestId(id: string, kinds?: readonly string[]): string | undefined
  hasKind(name: string): boolean
}

export interface Clash {
  readonly node: Node
  readonly first: Node
  readonly name: string
  readonly as: 'id' | 'case' | 'alias'
}
