import type { Entry, Node, Reference } from '../entries/entry.ts'
import type { Kind } from '../kinds/kind.ts'
import type { UnlockedProject } from './unlocked.ts'

/** One relation between two documents that both exist. */
export interface Edge {
  readonly from: Node
  readonly to: Node
  readonly reference: Reference
}

/** A reference without a target. */
export interface LooseEnd {
  readonly from: Node
  readonly reference: Reference
  /** A document that has the id, but is of a kind that the field may not name. */
  readonly otherKind: Node | undefined
}

/**
 * All documents of a project and the edges between them, which can be followed from both ends. An
 * edge may lead to a document of another project; such a document is found by its key, and is not
 * among the lists.
 */
export interface Graph {
  /** Every document with an id, also those with invalid data. Of two with one id, the first. */
  readonly nodes: readonly Node[]
  /** Every document, also the second one with an id. */
  readonly documents: readonly Node[]
  readonly looseEnds: readonly LooseEnd[]
  /** Documents whose id, alias or further name another document already has. */
  readonly clashes: readonly Clash[]
  /** The sound fields of documents with invalid data, and second documents with an id. */
  readonly unsound: readonly Entry[]
  /** Returns the valid entries of a kind, with their data. */
  entries<Data>(kind: Kind<Data>): readonly Entry<Data>[]
  /** Returns the valid entry with a key. */
  entry(key: string): Entry | undefined
  node(key: string): Node | undefined
  /** Returns a document as rules judge it, with the fields of it that are sound. */
  judged(key: string): Entry | undefined
  /** Returns the document in a file, by its path. */
  nodeAt(path: string): Node | undefined
  /**
   * Returns every document that an id, alias or further name may mean. `kind:id` asks for one kind
   * only, `project:id` and `project:kind:id` for one project. Without a project, a document of the
   * graph's own project comes before those of others.
   */
  named(id: string, kinds?: readonly string[]): readonly Node[]
  edgesFrom(key: string): readonly Edge[]
  edgesTo(key: string): readonly Edge[]
  /** Returns the id that was most likely meant by an unknown one. */
  nearestId(id: string, kinds?: readonly string[]): string | undefined
  hasKind(name: string): boolean
  /** Says whether this is the name of a project beside the graph's own. */
  hasProject(name: string): boolean
  /**
   * Returns the project that an id names and of which no document is known, because no copy of its
   * export can be read.
   */
  unlockedProject(id: string): UnlockedProject | undefined
}

export interface Clash {
  readonly node: Node
  readonly first: Node
  readonly name: string
  readonly as: 'id' | 'case' | 'alias' | 'name'
}
