/**
 * A class of characters that readers do not see as what they are. Whole emoji are not among them.
 */
interface CharacterClass {
  /** The name of the class, as the middle of "Unexpected … U+200B". */
  readonly what: string
  readonly pattern: RegExp
  /** True when nobody needs these characters: they are an error in prose too. */
  readonly severe?: true
  /** The text to write instead, where a reader misses nothing. */
  readonly instead?: '' | ' '
  /** Returns true for a match that is legitimate at its place. */
  readonly isLegitimate?: (match: RegExpExecArray, text: string) => boolean
}

/** Matches letters that join. A joiner between them changes what a reader sees. */
const JOINING = String.raw`[[\p{M}--\p{sc=Inherited}]\p{scx=Arab}\p{scx=Syrc}\p{scx=Mong}\p{scx=Mand}\p{scx=Nkoo}]`
/** Matches what ends a text, goes back in it, or gives orders to a terminal. */
const HARMFUL_CONTROL = String.raw`[\x00\x08\x1b\x80-\x9f]`
const RIGHT_TO_LEFT = /[\p{scx=Hebr}\p{scx=Arab}\p{scx=Syrc}\p{scx=Thaa}\p{scx=Nkoo}\p{scx=Adlm}]/u

const BRAILLE = String.raw`[\u2800-\u28ff]`
/** Matches signs that look like a blank: empty Braille, an empty note, a lost object or gloss. */
export const BLANK_SIGNS = String.raw`[\u2800\ufff9-\ufffc\u{1d159}]`

export const CHARACTER_CLASSES: readonly CharacterClass[] = [
  {
    what: 'control character',
    pattern: new RegExp(`${HARMFUL_CONTROL}+`, 'gv'),
    severe: true,
    instead: '',
  },
  {
    what: 'control character',
    pattern: new RegExp(`[[^\\P{Cc}\\t\\n\\r]--${HARMFUL_CONTROL}]+`, 'gv'),
    instead: '',
  },
  { what: 'half of a character', pattern: /\p{Surrogate}+/gu, severe: true },
  // A page shows these as an empty box. XML cannot hold some of the others.
  { what: 'noncharacter', pattern: /[\ufdd0-\ufdef]+/gu, instead: '' },
  {
    what: 'noncharacter',
    pattern: /[\p{Noncharacter_Code_Point}--[\ufdd0-\ufdef]]+/gv,
    severe: true,
    instead: '',
  },
  {
    what: 'direction-changing character',
    pattern: /[\u202a-\u202e\u2066-\u2069]+/gu,
    severe: true,
    instead: '',
  },
  {
    what: 'direction-changing character',
    pattern: /[\u061c\u200e\u200f]+/gu,
    instead: '',
    isLegitimate: isAmongRightToLeft,
  },
  { what: 'line separator', pattern: /[\u2028\u2029]+/gu, instead: ' ' },
  { what: 'character of private use', pattern: /\p{Co}+/gu },
  { what: 'pile of marks', pattern: /[\p{Mn}&&\p{sc=Inherited}]{4,}/gv },
  {
    what: 'invisible tag',
    pattern: /[[\u{e0000}-\u{e0fff}]--\p{VS}]+/gv,
    severe: true,
    instead: '',
  },
  {
    what: 'invisible character',
    pattern: /[\p{DI}--[\p{Bidi_C}\p{Join_C}\p{VS}\u{e0000}-\u{e0fff}]]+/gv,
    instead: '',
  },
  {
    what: 'invisible character',
    pattern: new RegExp(`(?<!${BRAILLE})${BLANK_SIGNS}+(?!${BRAILLE})`, 'gv'),
    instead: ' ',
  },
  {
    what: 'invisible joiner',
    pattern: new RegExp(`(?<!${JOINING})\\p{Join_C}+(?!\\p{Join_C}|${JOINING})`, 'gv'),
    instead: '',
  },
  {
    what: 'invisible variation selector',
    pattern: /(?<![\p{So}\p{Sm}\p{Emoji}\p{sc=Han}\p{sc=Mongolian}])\p{VS}+/gv,
    instead: '',
    isLegitimate: isLeftInAnchor,
  },
]

/** The number of characters around a match that decide whether it is legitimate. */
const NEAR = 100

/**
 * Says whether a match is a single mark that keeps punctuation or Latin words in place within
 * Hebrew or Arabic.
 */
function isAmongRightToLeft({ 0: marks, index }: RegExpExecArray, text: string): boolean {
  const end = index + marks.length
  const before =
    text
      .slice(Math.max(0, index - NEAR), index)
      .split('\n')
      .at(-1) ?? ''
  const [after = ''] = text.slice(end, end + NEAR).split('\n')
  return marks.length === 1 && RIGHT_TO_LEFT.test(before + after)
}

/**
 * Says whether a match is the selector of an emoji in an anchor, such as `#members-\ufe0f`. Anchors
 * drop emoji and keep their selectors.
 */
function isLeftInAnchor({ 0: selectors, index }: RegExpExecArray, text: string): boolean {
  const before = text.slice(Math.max(0, index - NEAR), index)
  return /^[\ufe0e\ufe0f]$/.test(selectors) && /#[^\s()[\]<>"'`#]*$/.test(before)
}
