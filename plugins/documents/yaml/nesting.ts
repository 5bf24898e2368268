import { Lexer, Parser } from 'yaml'

/** The most levels of mappings and lists inside one another, with the outermost one. */
export const DEEPEST = 32

/**
 * Finds the offset at which a source is nested too deeply. The parser that builds values would stop
 * when its stack ends, which differs between runs.
 */
export function tooDeepAt(source: string): number | undefined {
  const parser = new Parser()
  for (const lexeme of new Lexer().lex(source)) {
    // The parser reads on only when its tokens are asked for. They are not needed here.
    for (const _token of parser.next(lexeme));
    if (parser.stack.length <= DEEPEST) continue
    const nested = parser.stack.filter(({ type }) => COLLECTIONS.includes(type))
    const first = nested[DEEPEST]
    if (first) return first.offset
  }
  return undefined
}

const COLLECTIONS: readonly string[] = ['block-map', 'block-seq', 'flow-collection']
