import type { Finding, Fix, RuleInfo } from '../basics/finding.ts'
import { given } from '../basics/given.ts'
import { FILE_START, type Place } from '../basics/place.ts'
import { findingOf } from '../documents/model/faults.ts'
import { placeInFrontmatter } from '../documents/yaml/frontmatter-places.ts'
import type { WrittenEntry } from './entry.ts'
import type { LinkFault } from './link-faults.ts'
import type { SchemaIssue } from './schema-issues.ts'

/** The rules about the data of entries. */
export const ENTRY_RULES = {
  'invalid-field': {
    severity: 'error',
    finds: 'a field with a wrong type, an unknown value, an impossible day or no value at all',
    source: 'Milepost: a date or a status that is misread misleads readers.',
  },
  'unknown-field': {
    severity: 'error',
    finds: 'a field that its kind does not have',
    source: 'Rust project goals: a misspelt key was ignored, and a default was used.',
  },
} as const satisfies Record<string, RuleInfo>

/** Turns unsafe links in fields into findings. */
export function unsafeLinks(entry: WrittenEntry, faults: readonly LinkFault[]): readonly Finding[] {
  return faults.map(({ path, message }) => {
    const place = placeIn(entry, [...entry.root, ...path], 'value')
    const file = entry.frontmatter.file ?? entry.document.path
    const fault = findingOf({ rule: 'unsafe-link', message, place }, file)
    return { ...fault, id: `${entry.kind.name}:${entry.id}` }
  })
}

/** Writes the steps of a schema's path as those of a document. */
export function steps(path: readonly PropertyKey[]): (string | number)[] {
  return path.map((step) => (typeof step === 'number' ? step : String(step)))
}

interface Wording {
  readonly message: string
  readonly help: string | undefined
  readonly fix?: Fix | undefined
  readonly at: 'key' | 'value'
}

/** Makes the finding about a field, at the place where the field is written. */
export function finding(
  entry: WrittenEntry,
  rule: keyof typeof ENTRY_RULES,
  path: readonly PropertyKey[],
  { message, help, fix, at }: Wording,
): Finding {
  return {
    rule,
    severity: ENTRY_RULES[rule].severity,
    message,
    file: entry.frontmatter.file ?? entry.document.path,
    place: placeIn(entry, [...entry.root, ...steps(path)], at),
    id: `${entry.kind.name}:${entry.id}`,
    ...given({ help, fix }),
  }
}

/**
 * Returns the place of a value. For a whole document, it is the start, because a picture of
 * everything would show nothing.
 */
function placeIn(
  { frontmatter }: WrittenEntry,
  path: (string | number)[],
  at: 'key' | 'value',
): Place {
  const place = placeInFrontmatter(frontmatter, path, at) ?? FILE_START
  return path.length > 0 ? place : { ...place, endLine: place.line, endColumn: place.column }
}

/** Returns the name of the field that an issue is about. */
export function lastName({ path }: SchemaIssue): string {
  return String(path.at(-1))
}

/**
 * Gives each finding about an empty field the cause of its emptiness: a comment that YAML sees in
 * the text of its author. `ofText` are the findings about the text of the same file.
 */
export function withCauses(
  findings: readonly Finding[],
  ofText: readonly Finding[],
): readonly Finding[] {
  const cuts = ofText.filter(({ rule }) => rule === 'misread-value')
  if (cuts.length === 0) return findings
  return findings.map((finding) => {
    const cut = cuts.find((each) => isOfField(finding, each))
    if (!cut) return finding
    const { place, message, fix } = cut
    return { ...finding, place, message, ...(fix && { fix }) }
  })
}

/** Says whether the finding about a cut text stands in the finding about its empty field already. */
export function isShownByField(cut: Finding, ofFields: readonly Finding[]): boolean {
  if (cut.rule !== 'misread-value') return false
  return ofFields.some(({ rule, file, place, message }) => {
    const isAtCut = file === cut.file && place?.line === cut.place?.line && message === cut.message
    return rule === 'invalid-field' && isAtCut
  })
}

function isOfField({ rule, file, place, message }: Finding, cut: Finding): boolean {
  const isEmpty = rule === 'invalid-field' && message.startsWith('Unexpected empty value')
  return isEmpty && file === cut.file && place?.line === cut.place?.line
}
