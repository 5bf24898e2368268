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
  ...["if (rest === '')", 'if (end === -1)'].map((line): Survivor => {
    return { file: 'guard/guard.ts', line, was: 'false', put: 'undefined', why: 'Both say no.' }
  }),
  {
    file: 'guard/code-lines.ts',
    line: 'if (!mark || mark.isDeep)',
    was: 'false',
    put: 'undefined',
    why: 'Both say no.',
  },
  {
    file: 'guard/guard.ts',
    line: 'if (end === -1)',
    was: 'end === -1',
    put: 'false',
    why: 'What is left then begins with the `*` of the comment, which is no comment either.',
  },
  {
    file: 'markup/mentions.ts',
    line: "if (node.type === 'text')",
    was: "node.value.includes('[[')",
    put: 'true',
    why: 'A text without brackets has no id; this saves time.',
  },
  {
    file: 'markup/mentions.ts',
    line: 'diagramMention(node, source)',
    was: "node.type === 'code'",
    put: 'true',
    why: 'No other node has a language; this tells the compiler so.',
  },
  {
    file: 'document-facts.ts',
    line: 'Object.hasOwn(entry.kind.relations, name) ?',
    was: 'Object.hasOwn(entry.kind.relations, name)',
    put: 'true',
    why: 'A field without a relation names no document.',
  },
  ...[
    { was: "syntax === 'mdx' && HINT.test(text)", put: 'true' },
    { was: '&&', put: '||' },
  ].map((change): Survivor => {
    const why = 'In Markdown, a parser reads the same links by itself; a text without one has none.'
    return { file: 'angle-links.ts', line: 'HINT.test(text) ? linksIn(text)', ...change, why }
  }),
  {
    file: 'code-colours.ts',
    line: "highlight({ type: 'root'",
    was: "type: 'root', ",
    put: '',
    why: 'The highlighter looks only at the children.',
  },
  {
    file: 'code-colours.ts',
    line: 'rehypeHighlight({ detect: false })',
    was: 'detect: false',
    put: '',
    why: 'This is the default; it stands there to be read.',
  },
  {
    file: 'sanitizing.ts',
    line: '...defaultSchema,',
    was: '...defaultSchema,\n  ',
    put: '',
    why: 'The sanitiser itself adds its defaults to what it is given.',
  },
  {
    file: 'mermaid/svg/ids.ts',
    line: '...(own ? [own] : [])',
    was: 'own',
    put: 'true',
    why: 'Nothing refers to an element without an id.',
  },
  {
    file: 'percent.ts',
    line: "if (!text.includes('%')) return text",
    was: "!text.includes('%')",
    put: 'false',
    why: 'A text without a percent sign decodes to itself; this saves time.',
  },
  {
    file: 'reports/excerpt.ts',
    line: 'yield [line, { line: first, start, end: first.length }]',
    was: ', end: first.length',
    put: '',
    why: 'Without an end, a mark goes to the end of the line, too.',
  },
  {
    file: 'visible.ts',
    line: 'if (isPlain(text)) return text',
    was: 'isPlain(text)',
    put: 'false',
    why: 'Plain text has nothing to be shown in another way; this saves time.',
  },
  {
    file: 'visible.ts',
    line: "return line.includes('::') ?",
    was: "line.includes('::')",
    put: 'true',
    why: 'A line without two colons has no command; this saves time.',
  },
  {
    file: 'visible.ts',
    line: "line.includes('\\t') ?",
    was: "line.includes('\\t')",
    put: 'true',
    why: 'A line without a tab is its only part.',
  },
]
