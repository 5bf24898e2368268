import fc from 'fast-check'
import { expect, test } from 'vitest'
import { textWidth } from '../../../plugins/diagrams/letters/text-width.ts'
import { wrap } from '../../../plugins/diagrams/letters/wrapping.ts'

const column = { width: 150, size: 14, lines: 3 }

test('a title breaks at spaces, hyphens and slashes', () => {
  expect(wrap('Deploy everything with docker-compose', column)).toEqual([
    'Deploy everything ',
    'with docker-',
    'compose',
  ])
})

test('what does not fit the last line ends with an ellipsis', () => {
  expect(wrap('Observability of all that we ship to customers', { ...column, lines: 2 })).toEqual([
    'Observability of all ',
    'that we ship to cu…',
  ])
})

test('a word too long for a line is cut, and what follows it stays', () => {
  expect(wrap('Donaudampfschifffahrtsgesellschaft sails', column)).toEqual([
    'Donaudampfschiff… ',
    'sails',
  ])
})

test('Japanese breaks between its letters', () => {
  expect(wrap('日本語の題名はここで改行されます', column)).toEqual([
    '日本語の題名はここで',
    '改行されます',
  ])
})

test('no text has no lines', () => {
  expect(wrap('', column)).toEqual([])
})

test('no line is wider than its column, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), (text) => {
      const lines = wrap(text.replace(/\s+/g, ' ').trim(), column)
      expect(lines.length).toBeLessThanOrEqual(3)
      for (const line of lines) expect(textWidth(line.trimEnd(), 14)).toBeLessThanOrEqual(150)
    }),
  )
})
