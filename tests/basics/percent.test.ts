import { expect, test } from 'vitest'
import { percentDecoded } from '../../plugins/basics/percent.ts'

test('decodes text, and knows what is none', () => {
  expect(percentDecoded('a%20b')).toBe('a b')
  expect(percentDecoded('a b')).toBe('a b')
  expect(percentDecoded('%C3%BCber')).toBe('über')
  expect(percentDecoded('%E0%A4%A')).toBeUndefined()
  expect(percentDecoded('50%')).toBeUndefined()
})
