import { code } from '../../../basics/wording.ts'
import { ASIDE_SIGNS, type Foreign, type Sign } from './foreign-asides.ts'

/** A quick test that matches the source of every paragraph with markup of another tool. */
export const HINT =
  /\{[%{:<]|^[ \t>]*(?:!!!|\?\?\?|===|\.\. |h[1-6]\.)|\[_?TOC_?\]|%%|==|\|https?:|:: |[:}]`/im

/** Matches a role of Sphinx (`:ref:`) or MyST (`{ref}`) at the end of a text, right before code. */
export const ROLE = /(?:^|[\s(])(:[a-z][\w+-]*(?::[a-z][\w+-]*)?:|\{[a-z][\w:+-]*\})$/

const QUOTED = 'Signs that readers are to see stand in back-ticks.'

/** Markup of other tools that a page shows as text, each with the way out. */
export const SIGNS: readonly Sign[] = [
  ...ASIDE_SIGNS,
  {
    pattern: /\{%-?[^%\n]{1,300}%\}/g,
    says: ([written]) => template(written),
  },
  {
    pattern: /(?<!\$)\{\{[<%-]?\s*[\w.$][^{}\n]{0,300}\}\}/g,
    says: ([written]) => template(written),
  },
  {
    pattern: /\{:[^{}\n]{1,200}\}/g,
    says: ([written]) => ({
      message: `Unexpected attributes ${code(written)}, which a page shows as text; remove them.`,
      help: QUOTED,
    }),
  },
  {
    pattern: /(?=\[)(?<=^[ \t>]*)\[_?TOC_?\](?=[ \t]*$)/gim,
    says: ([written]) => ({
      message: `Unexpected ${code(written)}; a page lists its headings by itself, so remove this.`,
      help: QUOTED,
    }),
  },
  {
    pattern: /(?<![%\w])%%(?=[^%\n]*[^%\s\d])[^%\n]{1,300}%%(?![%\w])/g,
    says: ([written], syntax) => {
      const note = written.slice(2, -2).trim()
      const meant = syntax === 'mdx' ? `{/* ${note} */}` : `<!-- ${note} -->`
      return {
        message: `Unexpected ${code(written)}, which a page shows; write a comment as ${code(meant)}.`,
        help: QUOTED,
      }
    },
  },
  {
    pattern: /(?<![^\s(*_])==(?=[^\s=])[^=\n]{0,200}[^\s=]==(?![^\s.,;:!?)*_])/g,
    says: ([written]) => {
      const meant = `<mark>${written.slice(2, -2)}</mark>`
      return {
        message: `Unexpected ${code(written)}, which a page shows with its signs; write ${code(meant)}.`,
        help: QUOTED,
      }
    },
  },
  {
    pattern: /^h([1-6])\.[ \t]+(\S.*)$/gm,
    says: ([written, depth = '', title = '']) => ({
      message: `Unexpected ${code(written)}, which a page shows as text.`,
      help: `Write the heading as ${code(`${'#'.repeat(Math.max(2, Number(depth)))} ${title}`)}.`,
    }),
  },
  {
    pattern: /^[A-Z][\w -]{1,30}:: +\S.*$/gm,
    says: ([written]) => ({
      message: `Unexpected field ${code(written)} in the text, which a page shows as it is.`,
      help: 'Fields stand at the top of the file, between the two lines `---`.',
    }),
  },
]

/** A link of a wiki, which parsers cut in different ways. */
export const WIKI_LINK: Sign = {
  pattern: /(?<![`\\])\[([^[\]|`\n]+)\|(https?:\/\/[^\s|\]`]+)\]/g,
  says: ([written, text = '', address = '']) => {
    const meant = `[${text}](${address})`
    return {
      message: `Unexpected ${code(written)}; a link is written ${code(meant)}.`,
      help: QUOTED,
      meant,
    }
  },
}

function template(written: string): Foreign {
  return {
    message: `Unexpected ${code(written)}; no template engine runs, so a page shows it as text.`,
    help: /^\{[%{][<%-]?\s*(?:link|post_url|ref|relref)\b/.test(written)
      ? 'A link to a document is written `[text](file.md)` or `[[id]]`.'
      : 'Write the text itself, or put it in back-ticks for readers to see.',
  }
}
