import type { Finding } from '../../basics/finding.ts'
import type { Source } from '../../outside/sources/source.ts'
import { allowsNoException, isNeverAllowed } from '../settings/exceptions.ts'
import { type BaselineEntry, entriesOf } from './baseline.ts'
import { type HeldFinding, splitFindings } from './held-findings.ts'
import { identityOf, linesIn } from './identity.ts'
import { type BaselineReading, readBaseline } from './read-baseline.ts'

/** The findings of a check that a baseline or an earlier revision had already. */
export interface HeldFindings {
  /** The findings that nothing holds, by file and place. */
  readonly findings: readonly Finding[]
  readonly held: readonly HeldFinding[]
  /** Entries of the baseline whose findings are gone. */
  readonly gone: readonly BaselineEntry[]
  /** Entries of the baseline whose findings the check could not look for. */
  readonly unseen: readonly BaselineEntry[]
}

/** The part of a configuration that says whether rules about safety can be changed. */
interface Publishing {
  readonly publish: boolean
}

/** A source with the configuration that its findings were made with. */
interface CheckedSource {
  readonly source: Source
  readonly config: Publishing
  /** The rules whose findings nobody looked for. */
  readonly unchecked?: readonly string[]
}

/** Reads the baseline of a project, or of a root beside it with the way to it: `../ERCs/`. */
export function baselineOf(source: Source, { publish }: Publishing, top = ''): BaselineReading {
  return readBaseline(source, { isNeverHeld: (rule) => publish && allowsNoException(rule), top })
}

/** Sets aside the findings that the entries of a baseline hold. `by` is the name of that. */
export function heldBy(
  entries: readonly BaselineEntry[],
  findings: readonly Finding[],
  { source, config, unchecked = [] }: CheckedSource,
  by = 'baseline',
): HeldFindings {
  const split = splitFindings(findings, entries, {
    linesOf: linesIn(source.read),
    isAlwaysShown: (finding) => isAlwaysShown(finding, config),
  })
  const held = split.held.map((finding) => ({ finding, by }))
  const isUnseen = ({ rule }: BaselineEntry) => unchecked.includes(rule)
  return {
    findings: split.shown,
    held,
    gone: split.gone.filter((entry) => !isUnseen(entry)),
    unseen: split.gone.filter(isUnseen),
  }
}

/** Returns the entries that hold these findings, without those that are always shown. */
export function recordable(
  findings: readonly Finding[],
  { source, config }: CheckedSource,
): readonly BaselineEntry[] {
  const linesOf = linesIn(source.read)
  const holdable = findings.filter((finding) => !isAlwaysShown(finding, config))
  return entriesOf(holdable.map((finding) => identityOf(finding, linesOf)))
}

/** Tells whether a finding is about safety, or may be another one in the next run. */
export function isAlwaysShown(finding: Finding, { publish }: Publishing): boolean {
  return (publish && isNeverAllowed(finding)) || finding.isTransient === true
}
