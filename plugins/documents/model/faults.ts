import type { Finding, RuleInfo, Severity } from '../../basics/finding.ts'
import type { Place } from '../../basics/place.ts'

/**
 * Every rule of this floor: what may be wrong with a text before anybody asks what it means. Those that
 * keep readers, the build or the machine safe admit no excuse.
 */
export const faults = {
  'unreadable-file': {
    severity: 'error',
    excusable: false,
    finds:
      'a file that is not UTF-8, is too large, ends lines as no editor does, or is no plain file',
    source: 'Milepost: content is text.',
  },
  'unportable-name': {
    severity: 'error',
    excusable: false,
    finds: 'a file name that some system, shell or web address cannot carry',
    source: 'Milepost: ids come from paths.',
  },
  'invalid-frontmatter': {
    severity: 'error',
    excusable: false,
    finds:
      'YAML that does not parse, duplicate keys, a second document, aliases or tags, not a mapping',
    source: 'Milepost: frontmatter is plain data.',
  },
  'unsafe-text': {
    severity: 'error',
    excusable: 'warnings',
    finds:
      'control, invisible, direction-changing or look-alike characters (in prose most are warnings)',
    source: 'Milepost: what is shown is what is written.',
  },
  'invalid-markup': {
    severity: 'error',
    excusable: false,
    finds: 'MDX that does not parse, or markup nested too deeply to be meant',
    source: 'Milepost: content is data.',
  },
  'invalid-diagram': {
    severity: 'error',
    finds: 'a Mermaid diagram that cannot be read or drawn',
    source:
      'Milepost: a diagram is drawn when the site is built, and a mistake in it is told before.',
  },
  unparsable: {
    severity: 'error',
    excusable: false,
    finds: 'a file that the parser dies of or does not finish',
    source: 'Milepost: one file never stops a run.',
  },
  'code-in-content': {
    severity: 'error',
    excusable: false,
    finds:
      'imports, exports, expressions, attributes that are not plain text, and unknown components',
    source: 'Milepost: content is data.',
  },
  'unsafe-link': {
    severity: 'error',
    excusable: false,
    finds: 'an address whose scheme or form could run code or mislead a reader',
    source: 'Milepost: content is data.',
  },
  'unsafe-html': {
    severity: 'error',
    excusable: false,
    finds: 'elements and attributes that are not on the list of harmless ones',
    source: 'Milepost: content is data.',
  },
} as const satisfies Record<string, RuleInfo>

export type FaultRule = keyof typeof faults

/** A finding of this floor before it knows its file. */
export interface Fault {
  readonly rule: FaultRule
  readonly message: string
  readonly place: Place
  readonly help?: string
  /** Where the first of two stands. */
  readonly first?: Place
  /** When it differs from the rule's own. */
  readonly severity?: Severity
}

/** One stray key of a keyboard can make thousands of the same: these many of a rule are told. */
const MOST_OF_A_RULE = 50

/** In the order given; what goes beyond is counted in the help of the last one shown. */
export function findingsOf(faults: readonly Fault[], file: string): readonly Finding[] {
  const told = new Map<FaultRule, number>()
  for (const { rule } of faults) told.set(rule, (told.get(rule) ?? 0) + 1)
  const seen = new Map<FaultRule, number>()
  return faults.flatMap((fault) => {
    const nth = (seen.get(fault.rule) ?? 0) + 1
    seen.set(fault.rule, nth)
    if (nth > MOST_OF_A_RULE) return []
    const more = (told.get(fault.rule) ?? 0) - nth
    const help = nth === MOST_OF_A_RULE && more > 0 ? `There are ${more} more.` : fault.help
    return [findingOf(help === undefined ? fault : { ...fault, help }, file)]
  })
}

export function findingOf(fault: Fault, file: string): Finding {
  const { rule, message, place, help, first, severity = faults[rule].severity } = fault
  return {
    rule,
    severity,
    message,
    file,
    place,
    ...(help !== undefined && { help }),
    ...(first && { related: [{ message: 'first defined here', file, place: first }] }),
  }
}
