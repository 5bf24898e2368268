import type { SourceFile } from '../../../plugins/outside/sources/source.ts'

/** Pieces of Markdown and MDX that a parser has to look at twice, or to remember. */
const TOKENS = [
  ...['*', '_', '**', '__', '`', '``', '~', '~~', '~~~', '```', '$', '=', ':', '|', '|-'],
  ...['[', ']', '(', ')', '![', '](', '[[', ']]', '[[a', '[^a]', '[^a]:', '[a]: ', '[x]'],
  ...['<', '>', '</', '/>', '<b>', '</b>', '<a href="', '<!--', '-->', '<![CDATA[', '<?', '?>'],
  ...['{', '}', '{/*', '*/}', '"', "'", 'import ', 'export ', 'inv:', '<inv:', '\\', '\\\n'],
  ...['# ', '- ', '1. ', '> ', '- [ ] ', '- a\n', '> a\n', '|a|\n', '===\n', '---\n', '<b>\n'],
  ...['\n', '\n\n', '\r\n', ' ', '  \n', '\t', '    ', '&', '&amp;', '&#', 'http://', 'www.'],
  ...['a@b.c', 'é', '😀', '\u0300', '\u0000'],
]

export interface Pumped {
  readonly name: string
  readonly files: readonly SourceFile[]
}

/** Each token many times, as Markdown and as MDX. */
export function pumpedTokens(times: number): readonly Pumped[] {
  return TOKENS.map((token) => pumped(token, token.repeat(times)))
}

/** Each two tokens in turn, and one after the other. */
export function pumpedPairs(times: number): readonly Pumped[] {
  return TOKENS.flatMap((first) =>
    TOKENS.filter((second) => second !== first).flatMap((second) => [
      pumped(first + second, (first + second).repeat(times)),
      pumped(`${first} … ${second}`, first.repeat(times) + second.repeat(times)),
    ]),
  )
}

function pumped(name: string, body: string): Pumped {
  const text = `---\ntitle: Pumped\n---\n\n${body}\n`
  const files = ['md', 'mdx'].map((ending) => ({ path: `content/process/${name}.${ending}`, text }))
  return { name, files }
}
