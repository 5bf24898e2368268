import { loadTree } from './installed-tree.ts'

/** The parser of this installation, for a process that parses and so has to wait for it. */
export const loadedTree = await loadTree()
