import type { Survivor } from './survivors.ts'

const BY_CHANCE =
  'Colours have exactly this contrast by chance only, and then a reader sees either as well.'

const PASSING_BY = [
  { line: 'const right =', was: '||', put: '&&' },
  { line: 'const right =', was: '>', put: '>=' },
  {
    line: 'return right ||',
    was: 'right || Math.min(from.y, to.y) > y + height || Math.max(from.y, to.y) < y',
    put: 'undefined',
  },
  { line: 'return right ||', was: '||', put: '&&' },
  { line: 'return right ||', was: '>', put: '>=' },
]

/** Changes of the parts for documents and pictures that no test can notice. */
export const DOCUMENT_SURVIVORS: readonly Survivor[] = [
  {
    file: 'guard/addresses.ts',
    line: 'const sign = PLAIN.test(url)',
    was: 'PLAIN.test(url)',
    put: 'false',
    why: 'An address of plain letters has no fault of its signs; this saves time.',
  },
  ...[
    { file: 'text/characters.ts', line: "if (signs === '')", was: "signs === ''", put: 'false' },
    { file: 'text/characters.ts', line: 'mayPassAsLatin(signs) ?', was: 'mayPassAsLatin(signs)' },
    {
      file: 'text/characters.ts',
      line: '!SUSPECT.test',
      was: '!SUSPECT.test(signs)',
      put: 'false',
    },
    {
      file: 'html-ids.ts',
      line: "if (!html.includes('[['))",
      was: "!html.includes('[[')",
      put: 'false',
    },
    { file: 'html-ids.ts', line: 'if (ids.length', was: 'ids.length === 0', put: 'false' },
    { file: 'html-ids.ts', line: "html.includes('&') ?", was: "html.includes('&')" },
    {
      file: 'id-mentions.ts',
      line: 'if (!written.inc',
      was: "!written.includes('[[')",
      put: 'false',
    },
    { file: 'outline.ts', line: 'return open || TAG', was: 'open || TAG.test(node.value)' },
    { file: 'placeholders.ts', line: 'if (titles.len', was: 'titles.length === 0', put: 'false' },
    { file: 'foreign-markup.ts', line: 'if (!HINT', was: '!HINT.test(whole)', put: 'false' },
    {
      file: 'misread-lines.ts',
      line: 'if (!HINT',
      was: '!HINT.test(source.text.slice(...spanOf(node)))',
      put: 'false',
    },
    { file: 'marker-limits.ts', line: 'const nested =', was: 'HINT.test(text)' },
    { file: 'unsafe-text.ts', line: 'if (odd.length', was: 'odd.length === 0', put: 'false' },
    { file: 'unsafe-text.ts', line: "text.includes('\\r') ?", was: "text.includes('\\r')" },
  ].map((change): Survivor => {
    const why = 'A quick look says that nothing is to be found; without it, nothing is found.'
    return { put: 'true', ...change, why }
  }),
  ...[
    { file: 'foreign-asides.ts', line: '(.*)$/gim', was: '$' },
    { file: 'foreign-signs.ts', line: '(\\S.*)$/gm', was: '$' },
    { file: 'foreign-signs.ts', line: '\\S.*$/gm', was: '$' },
  ].map((change): Survivor => {
    return { put: '', ...change, why: 'What is before it takes the rest of the line.' }
  }),
  ...[
    { file: 'foreign-markup.ts', line: 'replace(/^[^}]*' },
    { file: 'misread-lines.ts', line: 'replace(/^[ \\t>]*' },
    { file: 'misread.ts', line: 'replace(/^[\\s>]*' },
  ].map((change): Survivor => {
    const why = 'It matches at the beginning first, even if there is nothing to take.'
    return { ...change, was: '^', put: '', why }
  }),
  {
    file: 'foreign-signs.ts',
    line: 'const ROLE',
    was: '$',
    put: '',
    why: 'A role further on is not what stands before the code, and is passed over.',
  },
  {
    file: 'misread-lines.ts',
    line: 'const line = {',
    was: ', after: undefined',
    put: '',
    why: 'What is not named is undefined, too; the type asks for it.',
  },
  ...[
    { was: 'depth > 0', put: 'true' },
    { was: '>', put: '>=' },
  ].map((change): Survivor => {
    const why = 'Nobody asks for the text of another element; this saves time.'
    return { file: 'markup/outline.ts', line: 'const text = depth > 0', ...change, why }
  }),
  ...[
    { line: 'for (let at = end;', was: '>', put: '>=', why: 'Nothing is before the first line.' },
    { line: 'return false', was: 'false', put: 'undefined', why: 'Both say no.' },
  ].map((change): Survivor => ({ file: 'misread-lines.ts', ...change })),
  {
    file: 'markup/outline.ts',
    line: 'const depth =',
    was: "part.type === 'text'",
    put: 'false',
    why: 'A text has no name; this tells the compiler so.',
  },
  ...['text.length', 'total'].flatMap((counted): readonly Survivor[] => {
    const why = 'So few signs are not too many; this saves time.'
    const common = { file: 'marker-limits.ts', line: `if (${counted} <= most)`, why }
    const answer = counted === 'total' ? 'total' : '0'
    return [
      { ...common, was: `${counted} <= most`, put: 'false' },
      { ...common, was: '<=', put: '<' },
      { ...common, was: answer, put: 'undefined', why: 'Neither is more than the limit.' },
    ]
  }),
  {
    file: 'marker-limits.ts',
    line: 'return block ? block.start',
    was: 'block',
    put: 'true',
    why: 'More signs than the limit are outside code, so one block has the first.',
  },
  {
    file: 'marker-limits.ts',
    line: 'if (costly && !tooMany)',
    was: ', readAs: undefined',
    put: '',
    why: 'What is not named is undefined, too; the type asks for it.',
  },
  {
    file: 'html-ids.ts',
    line: 'const textOf =',
    was: "part.type === 'text'",
    put: 'true',
    why: 'A text has no other parts; this tells the compiler so.',
  },
  ...PASSING_BY.map((change): Survivor => {
    const why = 'The points of a line say the same, one after the other; this saves time.'
    return { file: 'svg/halo.ts', ...change, why }
  }),
  {
    file: 'svg/halo.ts',
    line: 'return false',
    was: 'false',
    put: 'undefined',
    why: 'Both say no.',
  },
  { file: 'line-contrast.ts', line: '>= ENOUGH', was: '>=', put: '>', why: BY_CHANCE },
  { file: 'line-contrast.ts', line: '< SEEN', was: '<', put: '<=', why: BY_CHANCE },
  { file: 'text-contrast.ts', line: '< ENOUGH', was: '<', put: '<=', why: BY_CHANCE },
  { file: 'text-contrast.ts', line: '? plain : inverse', was: '>=', put: '>', why: BY_CHANCE },
  {
    file: 'fence/entities.ts',
    line: "text.includes('&') ?",
    was: "text.includes('&')",
    put: 'true',
    why: 'A text without this sign has no entity; this saves time.',
  },
  {
    file: 'fence/entities.ts',
    line: 'if (seen !== undefined)',
    was: 'seen !== undefined',
    put: 'false',
    why: 'An entity is decoded again to the same text; this saves time.',
  },
  ...[
    { was: 'node.children.length > 0', put: 'true' },
    { was: '>', put: '>=' },
  ].map((change): Survivor => {
    const why = 'An element without children is left at once; this saves time.'
    return { file: 'rendering/elements.ts', line: 'if (node.children.length', ...change, why }
  }),
  ...[
    { was: 'text.length <= TOO_SHORT', put: 'false' },
    { was: '<=', put: '<' },
  ].map((change): Survivor => {
    const why = 'Such a text reaches no limit, even if it has nothing but signs; this saves time.'
    return { file: 'block-limits.ts', line: 'if (text.length <= TOO_SHORT)', ...change, why }
  }),
  {
    file: 'angle-links.ts',
    line: 'if (!node.value.includes(disguise.sign))',
    was: '!node.value.includes(disguise.sign)',
    put: 'false',
    why: 'A text without the sign holds no link, and becomes a copy of itself.',
  },
  {
    file: 'angle-links.ts',
    line: 'const url = /^[a-z]+:/',
    was: '^',
    put: '',
    why: 'A mail address has no colon.',
  },
  ...['new Set(node.attributes', 'shownName(each.name, names, listed)'].map((line): Survivor => {
    const why = 'An attribute without a name is none of HTML; this tells the compiler so.'
    return { file: 'unshown-html.ts', line, was: "'name' in each", put: 'true', why }
  }),
  ...[
    { was: '!at', put: 'false' },
    { was: '[]', put: 'undefined' },
  ].map((change): Survivor => {
    const why = 'The tokenizer places each attribute; this tells the compiler so.'
    return { file: 'unshown-html.ts', line: 'if (!at) return []', ...change, why }
  }),
]
