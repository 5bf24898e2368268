import fc from 'fast-check'
import { expect, test } from 'vitest'
import { oneLine } from '../../plugins/diagrams/letters/label.ts'
import { mermaidLabel } from '../../plugins/diagrams/mermaid-label.ts'
import { HOSTILE_TITLES } from './hostile-titles.ts'

test('plain words stay as they are', () => {
  expect(mermaidLabel('CI/CD, v1.2 - naïve 日本語 … yes?')).toBe(
    'CI/CD, v1.2 - naïve 日本語 … yes?',
  )
})

test('what Mermaid would read as markup becomes a number', () => {
  expect(mermaidLabel('"a" [b] #1; `c` <d>')).toBe(
    '#34;a#34; #91;b#93; #35;1#59; #96;c#96; #60;d#62;',
  )
})

test('a title that begins like a list item is no list item', () => {
  expect(mermaidLabel('1. First')).toBe('1#46; First')
  expect(mermaidLabel('- first')).toBe('#45; first')
})

test('any text keeps its letters and leaves nothing that could end a label', () => {
  const text = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...HOSTILE_TITLES))
  fc.assert(
    fc.property(text, (title) => {
      const label = mermaidLabel(title)
      expect(label.replace(/#\d+;/g, '')).not.toMatch(/["`#;<>&{}[\]()|%:\n\r\\$]/)
      expect(label.replace(/#(\d+);/g, decode)).toBe(oneLine(title, 80))
    }),
  )
})

test('a line never holds a character that XML forbids', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const line = oneLine(text, 40)
      expect(line.isWellFormed()).toBe(true)
      expect(line).not.toMatch(/[\p{Cc}\ufffe\uffff]/u)
      expect(oneLine(line, 40)).toBe(line)
    }),
  )
})

test('a cut never splits what a reader sees as one letter', () => {
  expect(oneLine('👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧', 3)).toBe('👩‍👩‍👧👩‍👩‍👧…')
})

function decode(_entity: string, number: string): string {
  return String.fromCodePoint(Number(number))
}
