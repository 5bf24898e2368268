import { expect, test } from 'vitest'
import { readDocument } from '../../../plugins/outside/parsing/document-reading.ts'

/** Whoever renders a text has it without the mark, so the parser must have seen it so before. */
test.each(['---\ntitle: A\n---\n\n# B\n', '# B\n', 'export "\\\n', ''])(
  'a byte order mark is no part of the text that is parsed: %j',
  (text) => {
    const path = 'a.md'
    expect(readDocument({ path, text: `\ufeff${text}` }, {})).toEqual(
      readDocument({ path, text }, {}),
    )
  },
)
