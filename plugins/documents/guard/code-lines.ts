import type { Syntax } from '../model/tree.ts'

/** Matches the mark that opens or closes a fence, with the blanks before and the words after it. */
const MARK = /^([ \t]*)(`{3,}(?!`|.*`)|~{3,})(.*)/
/** Matches a line that begins an aside, and one that may end the aside and the fence in it. */
const ASIDE = /^[ \t>]*:{3,}[ \t]*[^\s:]/
const COLONS = /^[ \t]*:{3}/
/** Matches a line that begins with a tag or with code, within quotes and lists, too. */
const LEAD = /^[ \t>*+\d.)-]*[<{]/
const MODULE = /^(?:import|export)\b/
/** Matches what ends on its line: a comment, a tag, an address, or words in braces. */
const WHOLE =
  /<!--.*?-->|<(?!(?:pre|script|style|textarea)\b)[^\s<>"'{}!?][^<>"'{}]*(?:"[^"<>{}]*"[^<>"'{}]*)*>|\{[\w #.-]*\}/gi
/** A longer line is not looked at: it counts as one with a tag that does not end. */
const LONGEST_LINE = 1000

interface Mark {
  /** True for four columns or more. Then it is a mark in MDX, and in Markdown only in a list. */
  readonly isDeep: boolean
  readonly isIndented: boolean
  readonly signs: string
  readonly isAlone: boolean
}

/**
 * Returns a function that takes one line of a text after another, and says which are in a fence of
 * code, whatever parser reads them. A mark alone does not tell: a fence ends with the list around
 * it, and HTML has none. From the first line on that can be read in two ways, no line counts as
 * code, so that nothing hides in a fence that is none. A fence with an indent is no code either.
 */
export function codeLines(syntax: Syntax): (line: string) => boolean {
  let isSure = true
  let isBesideTag = false
  let mayBeInAside = false
  let fence: Mark | undefined
  return (line) => {
    const mark = markOf(line)
    if (mark?.isDeep && syntax === 'mdx') isSure = false
    if (fence) {
      if (fence.isIndented && /^\S/.test(line)) isSure = false
      if (mayBeInAside && COLONS.test(line)) isSure = false
      const isCode = isSure && !fence.isIndented
      if (mark?.isAlone && !mark.isDeep && mark.signs.startsWith(fence.signs)) fence = undefined
      return isCode
    }
    if (isOpen(line)) isSure = false
    if (ASIDE.test(line)) mayBeInAside = true
    isBesideTag = LEAD.test(line) || (isBesideTag && line.trim() !== '')
    if (!mark || mark.isDeep) return false
    if (isBesideTag) isSure = false
    fence = mark
    return isSure && !mark.isIndented
  }
}

function markOf(line: string): Mark | undefined {
  const [, before = '', signs, after = ''] = MARK.exec(line) ?? []
  if (signs === undefined) return undefined
  const isDeep = before.length > 3 || before.includes('\t')
  return { isDeep, isIndented: before !== '', signs, isAlone: after.trim() === '' }
}

/** Says whether a line begins with a tag or with code that may go on in the next line. */
function isOpen(line: string): boolean {
  if (MODULE.test(line)) return true
  return LEAD.test(line) && (line.length > LONGEST_LINE || /[<{]/.test(line.replace(WHOLE, '')))
}
