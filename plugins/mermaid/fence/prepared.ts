/** The text that a parser gets, and the origin of each character in the author's text. */
export interface Prepared {
  readonly text: string
  /** The author's offset of each character, and of the end. */
  readonly origin: readonly number[]
}

const FRONT_MATTER = /^[^\S\n]*---[^\S\n]*\n[\s\S]*?\n[^\S\n]*---\s*\n/
const DIRECTIVE = /%{2}\{(?:(?!\}%{2})[\s\S])*(?:\}%{2})?/g
const COMMENT = /^\s*%%(?!\{)[^\n]+\n?/gm
const ENTITY = /#(\w+);/g

/**
 * Returns the text that Mermaid's parsers see: without front matter, directives and comments, and
 * with entities encoded.
 */
export function prepare(source: string): Prepared {
  const whole: Prepared = {
    text: `${source}\n`,
    origin: Array.from({ length: source.length + 2 }, (_, index) => Math.min(index, source.length)),
  }
  const bare = [FRONT_MATTER, DIRECTIVE, COMMENT, /^\s+/].reduce(
    (text, pattern) => rewrite(text, pattern, () => ''),
    whole,
  )
  return rewrite(bare, ENTITY, (_, name) => `ﬂ°${/^\d+$/.test(name) ? '°' : ''}${name}¶ß`)
}

/** Removes the line ends of a prepared text, as parsers do in their messages. */
export function joined(prepared: Prepared): Prepared {
  return rewrite(prepared, /\n/g, () => '')
}

function rewrite(
  { text, origin }: Prepared,
  pattern: RegExp,
  replace: (match: string, group: string) => string,
): Prepared {
  const parts: string[] = []
  const kept: number[] = []
  let done = 0
  const keepTo = (end: number) => {
    parts.push(text.slice(done, end))
    kept.push(...origin.slice(done, end))
  }
  text.replace(pattern, (match: string, ...rest: unknown[]) => {
    const at = Number(rest.find((value) => typeof value === 'number'))
    keepTo(at)
    const instead = replace(match, String(rest[0]))
    parts.push(instead)
    kept.push(...Array.from(instead, () => origin[at] ?? 0))
    done = at + match.length
    return ''
  })
  keepTo(text.length)
  return { text: parts.join(''), origin: [...kept, origin.at(-1) ?? 0] }
}
