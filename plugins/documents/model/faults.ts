import type { Finding, Fix, RuleInfo, Severity } from '../../basics/finding.ts'
import { given } from '../../basics/given.ts'
import type { Place } from '../../basics/place.ts'

/**
 * All rules about the text of documents, whatever it means. A rule that protects readers, the build
 * or the machine allows no exception.
 */
export const faults = {
  'unreadable-file': {
    severity: 'error',
    allowable: false,
    finds: 'a file that is not UTF-8, is too large, has unusual line ends or is not a regular file',
    source: 'Milepost: content is text.',
  },
  'unportable-name': {
    severity: 'error',
    allowable: 'warnings',
    finds: 'a file name that does not work on every system, in a shell or in a web address',
    source: 'Milepost: ids come from paths.',
  },
  'invalid-frontmatter': {
    severity: 'error',
    allowable: 'unshown',
    finds: 'frontmatter that is not plain YAML: a syntax error, a duplicate key, an alias or a tag',
    source: 'Milepost: frontmatter is plain data.',
  },
  'misread-value': {
    severity: 'warning',
    finds:
      'a value of frontmatter that YAML cuts at ` #`, where a comment begins, or with marks of a template or a word processor',
    source: 'Milepost: readers see what the author wrote.',
  },
  'unsafe-text': {
    severity: 'error',
    allowable: 'warnings',
    finds:
      'invisible, look-alike, control or direction-changing characters; in prose most are warnings',
    source: 'Milepost: readers see what the author wrote.',
  },
  'invalid-markup': {
    severity: 'error',
    allowable: false,
    finds: 'MDX that cannot be parsed, or markup that is nested too deeply or has too many parts',
    source: 'Milepost: content is data.',
  },
  'misread-markup': {
    severity: 'warning',
    finds:
      'markup that a page shows in another way than it looks: a block of code or an aside without an end, text that only looks like a table or a list, a tag without its other half',
    source: 'Milepost: readers see what the author wrote.',
  },
  'undefined-reference': {
    severity: 'warning',
    finds: 'a reference `[text][label]` or a footnote `[^label]` without a definition',
    source: 'Milepost: readers see what the author wrote.',
  },
  'invalid-diagram': {
    severity: 'error',
    finds: 'a Mermaid diagram that cannot be parsed or drawn',
    source: 'Milepost: a mistake in a diagram is found before the site is built.',
  },
  unparsable: {
    severity: 'error',
    allowable: false,
    finds: 'a file that crashes or hangs the parser',
    source: 'Milepost: one file never stops a check.',
  },
  'code-in-content': {
    severity: 'error',
    allowable: false,
    finds:
      'code in a document: imports, exports, expressions, computed attributes, unknown components',
    source: 'Milepost: content is data.',
  },
  'unsafe-link': {
    severity: 'error',
    allowable: false,
    finds: 'an address that could run code or mislead a reader',
    source: 'Milepost: content is data.',
  },
  'unsafe-html': {
    severity: 'error',
    allowable: false,
    finds: 'an HTML element or attribute that is not on the list of safe ones',
    source: 'Milepost: content is data.',
  },
  'insecure-picture': {
    severity: 'warning',
    finds: 'a picture that comes over `http:`, which a page over `https:` may not show',
    source: 'Browsers refuse or rewrite pictures over `http:` on pages that came over `https:`.',
  },
  'unshown-html': {
    severity: 'info',
    finds:
      'an HTML attribute, the tags of an element, or the content of `<Status>`, that a page leaves out',
    source: 'GitHub shows documents without classes, styles and targets, too.',
  },
} as const satisfies Record<string, RuleInfo>

export type FaultRule = keyof typeof faults

/** A finding without its file. */
export interface Fault {
  readonly rule: FaultRule
  readonly message: string
  readonly place: Place
  readonly help?: string
  /** The place of the first of two things, when the finding is about the second. */
  readonly first?: Place
  /** The severity, if it differs from the rule's own. */
  readonly severity?: Severity
  /** The only edit that can be meant. */
  readonly fix?: Fix | undefined
  /** True when it depends on the machine: on time, on memory, or on who may read a file. */
  readonly isTransient?: true
}

/** The most findings of one rule in one file: a single key press can cause thousands. */
const MOST_OF_A_RULE = 50

/**
 * Turns faults into findings, in order. Those beyond the limit are counted in the help of the last
 * one.
 */
export function findingsOf(faults: readonly Fault[], file: string): readonly Finding[] {
  const totals = new Map<FaultRule, number>()
  for (const { rule } of faults) totals.set(rule, (totals.get(rule) ?? 0) + 1)
  const seen = new Map<FaultRule, number>()
  return faults.flatMap((fault) => {
    const nth = (seen.get(fault.rule) ?? 0) + 1
    seen.set(fault.rule, nth)
    if (nth > MOST_OF_A_RULE) return []
    const more = (totals.get(fault.rule) ?? 0) - nth
    const help = nth === MOST_OF_A_RULE && more > 0 ? `There are ${more} more.` : fault.help
    return [findingOf(help === undefined ? fault : { ...fault, help }, file)]
  })
}

export function findingOf(fault: Fault, file: string): Finding {
  const { rule, message, place, help, first, fix, isTransient } = fault
  return {
    rule,
    severity: fault.severity ?? faults[rule].severity,
    message,
    file,
    place,
    ...given({ help, fix }),
    ...(isTransient && { isTransient }),
    ...(first && { related: [{ message: 'first defined here', file, place: first }] }),
  }
}
