import type { SourceFile } from '../../outside/sources/source.ts'
import { type FilesByKind, filesByKind } from '../files-by-kind.ts'

/**
 * Returns `filesByKind()` for one project, which looks at paths again only when a file has come or
 * gone: a text alone gives no file another kind.
 */
export function keptKinds(): typeof filesByKind {
  let known: { readonly paths: readonly string[]; readonly byKind: FilesByKind } | undefined
  return (files, config, root) => {
    if (known && hasPaths(files, known.paths)) {
      const { byKind } = known
      return { ...byKind, files: files.filter(({ path }) => byKind.kindOf.has(path)) }
    }
    const byKind = filesByKind(files, config, root)
    known = { paths: files.map(({ path }) => path), byKind }
    return byKind
  }
}

function hasPaths(files: readonly SourceFile[], paths: readonly string[]): boolean {
  return files.length === paths.length && files.every(({ path }, at) => path === paths[at])
}
