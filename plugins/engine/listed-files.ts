import { compareText, type Finding } from '../basics/finding.ts'
import type { PassedOver } from '../basics/passed-over.ts'
import { checkPath } from '../documents/text/names.ts'
import type { Listing } from '../outside/sources/source.ts'
import type { Config } from './config.ts'
import { type FilesByKind, isIgnored } from './files-by-kind.ts'

/** The files of a source, with the kind of each. */
interface ListedFiles extends FilesByKind {
  readonly listing: Listing
  readonly config: Config
}

/**
 * Returns the findings about files before they are parsed. Symbolic links are refused even in
 * ignored folders.
 */
export function fileFindings({
  listing,
  files,
  findings,
  config,
}: ListedFiles): readonly Finding[] {
  return [
    ...listing.findings.filter(
      ({ rule, file }) => rule === 'symbolic-link' || !isIgnored(file, config),
    ),
    ...files.flatMap(({ path }) => checkPath(path)),
    ...findings,
  ]
}

/** Returns the paths of all files of a source, also of those that are passed over. */
export function listedPaths({ files, passedOver = [] }: Listing): readonly string[] {
  return [...files, ...passedOver].map(({ path }) => path)
}

/** Returns what is passed over below the content folder, without ignored files, by path. */
export function passedOverIn({ listing, config, passedOver }: ListedFiles): readonly PassedOver[] {
  const unlisted = (listing.passedOver ?? []).filter(({ path }) => !isIgnored(path, config))
  return [...unlisted, ...passedOver].sort((a, b) => compareText(a.path, b.path))
}
