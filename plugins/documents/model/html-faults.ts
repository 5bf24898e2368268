import type { Token } from 'parse5'
import { spaced } from '../../basics/wording.ts'
import type { Fault } from './faults.ts'

/**
 * Mistakes about a `<` or `&` in running text, which do no harm. Of two attributes with one name,
 * everybody reads the first. Characters that nobody sees have a finding of their own.
 */
const HARMLESS = new Set([
  'absence-of-digits-in-numeric-character-reference',
  'duplicate-attribute',
  'invalid-first-character-of-tag-name',
  'missing-whitespace-between-attributes',
  'missing-semicolon-after-character-reference',
  'nested-comment',
  'noncharacter-character-reference',
  'noncharacter-in-input-stream',
  'non-void-html-element-start-tag-with-trailing-solidus',
  'unknown-named-character-reference',
])

/** The repairs of a browser, by the code of parse5. A quote too many makes an attribute of signs. */
const REPAIRS: Readonly<Record<string, string>> = {
  'unexpected-character-in-attribute-name':
    'Unexpected quote or `<` between attributes; look for one too many, or one too few.',
  'unexpected-question-mark-instead-of-tag-name':
    'Unexpected `<?`; a page leaves out all up to the next `>`. The sign is written `&lt;`.',
  'incorrectly-opened-comment':
    'Unexpected `<!`; a page leaves out all up to the next `>`. The sign is written `&lt;`.',
  'eof-in-comment': 'Cannot find the end `-->` of a comment; a page leaves out all that follows.',
}

/** The mistake of a quote or `<` where the name of an attribute begins or goes on. */
const STRAY = 'unexpected-character-in-attribute-name'

/** Says how a browser repairs a mistake, by its code of parse5. Returns undefined for a harmless one. */
export function repairOf(code: string): string | undefined {
  return HARMLESS.has(code) ? undefined : (REPAIRS[code] ?? `Unexpected HTML (${spaced(code)}).`)
}

/** Says whether only the whole tag tells how bad a mistake is. */
export function isInTag(code: string): boolean {
  return code === STRAY
}

/**
 * Returns the findings about signs between the attributes of a tag. Where the tag has taken no text
 * after it, every browser passes over the sign and reads the other attributes: one warning tells it.
 */
export function faultsOfTag({ attrs }: Token.TagToken, strays: readonly Fault[]): readonly Fault[] {
  if (attrs.some(({ name, value }) => /[<>\n]/.test(name + value))) return strays
  const message = 'Unexpected quote among the attributes; a page passes over it. Remove it.'
  return strays.slice(0, 1).map((stray) => ({ ...stray, rule: 'misread-markup', message }))
}
