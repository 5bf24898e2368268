import { compareText, type Finding } from '../basics/finding.ts'
import { type PassedOver, passedOverWords } from '../basics/passed-over.ts'
import { startBelow } from '../basics/paths.ts'
import { alternatives, code } from '../basics/wording.ts'
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
  nameFindings,
  findings,
  config,
}: ListedFiles): readonly Finding[] {
  return [
    ...listing.findings.filter(
      ({ rule, file }) => rule === 'symbolic-link' || !isIgnored(file, config),
    ),
    ...nameFindings(),
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

/** The parts of an outcome that tell whether anything was read. */
interface WhatWasRead {
  readonly documents: readonly unknown[]
  readonly issues: { readonly all: readonly unknown[] }
  readonly findings: readonly Finding[]
  readonly config: Config
  readonly passedOver: readonly PassedOver[]
}

/**
 * Throws an error when a check has read nothing: no document, and no issue of a snapshot. A report
 * of no findings would then say nothing. Errors about files are reported instead.
 */
export function requireDocuments({
  documents,
  issues,
  findings,
  config,
  passedOver,
}: WhatWasRead): void {
  if (documents.length > 0 || issues.all.length > 0) return
  if (findings.some(({ severity }) => severity === 'error')) return
  const top = startBelow(config.content)
  const places = config.kinds.map(
    ({ folder, inOneFile }) => `${top}${folder}${inOneFile ? '' : '/'}`,
  )
  const words = passedOverWords(passedOver)
  const over = words === '' ? 'it is empty' : `passed over ${words}`
  const kept = `Kinds keep their documents in ${alternatives(places)}.`
  const [kind] = config.kinds.filter(({ inOneFile }) => !inOneFile)
  const first = kind
    ? `Write the first with ${code(`milepost new ${kind.name} <id>`)}, or set`
    : 'Set'
  throw new Error(
    `Cannot find documents in ${code(config.content)}: ${over}. ${kept} ${first} ${code('content')} in the configuration.`,
  )
}
