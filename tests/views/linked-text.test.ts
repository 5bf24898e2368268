import { expect, test } from 'vitest'
import { linkedText } from '../../plugins/views/linked-text.ts'

test.each([
  ['Words alone.', [{ text: 'Words alone.' }]],
  [
    'Open one [here](https://example.org/new) or [there](http://example.org/).',
    [
      { text: 'Open one ' },
      { text: 'here', href: 'https://example.org/new' },
      { text: ' or ' },
      { text: 'there', href: 'http://example.org/' },
      { text: '.' },
    ],
  ],
  ['[x](javascript:alert(1)) <b>', [{ text: '[x](javascript:alert(1)) <b>' }]],
])('%s', (written, parts) => {
  expect(linkedText(written)).toEqual(parts)
})
