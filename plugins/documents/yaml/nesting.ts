import { Lexer, Parser } from 'yaml'

/** Levels of mappings and lists within one another, the outermost included. */
export const DEEPEST = 32

/**
 * Finds where a source goes deeper than that: an offset, the same in every run. The parser that
 * builds values would go on until its stack ends, which is never the same place.
 */
export function tooDeepAt(source: string): number | undefined {
  const parser = new Parser()
  for (const lexeme of new Lexer().lex(source)) {
    // Asked for one after the other, it reads on; what it gives is not needed.
    for (const _token of parser.next(lexeme));
    if (parser.stack.length <= DEEPEST) continue
    const nested = parser.stack.filter(({ type }) => COLLECTIONS.includes(type))
    const first = nested[DEEPEST]
    if (first) return first.offset
  }
  return undefined
}

const COLLECTIONS: readonly string[] = ['block-map', 'block-seq', 'flow-collection']
