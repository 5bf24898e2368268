import type { Repository } from './git-repository.ts'

/** An entry of a git tree. */
export interface TreeEntry {
  /**
   * The mode: `100644` or `100755` for a file, `120000` for a symbolic link, `160000` for a
   * submodule.
   */
  readonly mode: string
  readonly id: string
  /** The size in bytes. It is 0 for a submodule, and for an object that the repository lacks. */
  readonly size: number
}

export const LINK = '120000'
export const SUBMODULE = '160000'

const ROW = /^(\d{6}) \w+ ([0-9a-f]+) +(\d+|-|BAD)\t(.+)$/s

/** Reads every entry of a revision below a folder, by path from the root of the repository. */
export async function readTree(
  repository: Pick<Repository, 'ask'>,
  commit: string,
  folder: string,
): Promise<ReadonlyMap<string, TreeEntry>> {
  const below = folder === '' ? [] : [folder]
  const list = ['ls-tree', '-r', '-z', '--long', '--full-tree', '--end-of-options', commit]
  const rows = (await repository.ask([...list, ...below])).split('\0')
  return new Map(
    rows.flatMap((row): [string, TreeEntry][] => {
      const [, mode, id, size, path] = ROW.exec(row) ?? []
      return mode && id && path ? [[path, { mode, id, size: Number(size) || 0 }]] : []
    }),
  )
}
