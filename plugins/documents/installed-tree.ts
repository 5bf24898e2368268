import type { TreeParser } from './model/tree.ts'

/** The parser that this installation has. */
export interface InstalledTree {
  readonly tree: TreeParser
  /** The error of Sätteri, when remark parses in its place. */
  readonly failure?: unknown
}

/**
 * Loads Sätteri's parser, or remark's if Sätteri cannot start. Sätteri is native code, and has a
 * package for each system that an installation may lack. remark makes the same trees and takes
 * longer.
 */
export async function loadTree(): Promise<InstalledTree> {
  try {
    const { satteriTree } = await import('./markup/satteri-tree.ts')
    return { tree: satteriTree }
  } catch (failure) {
    const { remarkTree } = await import('./markup/remark-tree.ts')
    return { tree: remarkTree, failure }
  }
}
