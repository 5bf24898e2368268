/**
 * A mutation that no test can notice, because the code does the same with it. It has the reason.
 */
export interface Survivor {
  /** The end of the file's path. */
  readonly file: string
  /** A part of the changed line that tells it from other lines of the file. */
  readonly line: string
  readonly was: string
  readonly put: string
  readonly why: string
}

const BEFORE_BLOCKS =
  'Counts in the whole text first. Where it finds few signs, the blocks have few, too: this saves time, and decides nothing.'

export const SURVIVORS: readonly Survivor[] = [
  ...[
    'if (countOf(RUNS, text) <= MOST_RUNS)',
    'if (countOf(COLONS, text) <= MOST_COLONS)',
    'if (countOf(signs, text) * text.length <= MOST_READ_AGAIN)',
  ].flatMap((line): readonly Survivor[] => [
    { file: 'block-limits.ts', line, was: line.slice(4, -1), put: 'false', why: BEFORE_BLOCKS },
    { file: 'block-limits.ts', line, was: '<=', put: '<', why: BEFORE_BLOCKS },
  ]),
  {
    file: 'block-limits.ts',
    line: "if (syntax === 'md' ||",
    was: '<=',
    put: '<',
    why: BEFORE_BLOCKS,
  },
  {
    file: 'document-facts.ts',
    line: 'Object.hasOwn(entry.kind.relations, name) ?',
    was: 'Object.hasOwn(entry.kind.relations, name)',
    put: 'true',
    why: 'A field without a relation names no document.',
  },
  {
    file: 'visible.ts',
    line: "line.includes('\\t') ?",
    was: "line.includes('\\t')",
    put: 'true',
    why: 'A line without a tab is its only part.',
  },
]
