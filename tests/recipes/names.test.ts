import { expect, test } from 'vitest'
import { kindFiles, pluralOf, refuseKind } from './kind-files.ts'
import { changeFiles } from './recipe.ts'
import { camelCase, refuseRule } from './rule-files.ts'

test.each([
  ['Charter', 'Unexpected id `Charter`, expected a noun and its fault in lower case'],
  ['charter', 'Unexpected id `charter`, expected a noun and its fault in lower case'],
  ['charter--old', 'Unexpected id `charter--old`, expected'],
  ['../up-and-away', 'Unexpected id `../up-and-away`, expected'],
  ['broken-link', 'There is already a rule `broken-link`.'],
  ['invalid-field', 'There is already a rule `invalid-field`.'],
])('no rule can be called %s', (id, message) => {
  expect(() => refuseRule(id)).toThrow(message)
})

test.each([
  ['Decision', 'Unexpected name `Decision`, expected one word'],
  ['own-decision', 'Unexpected name `own-decision`, expected one word'],
  ['class', 'The name `class` has another meaning; choose another.'],
  ['rule', 'The name `rules` has another meaning; choose another.'],
  ['process', 'The name `process` belongs to the kind `page`.'],
  ['item', 'The name `item` belongs to the kind `item`.'],
])('no kind can be called %s', (name, message) => {
  expect(() => refuseKind(name, pluralOf(name))).toThrow(message)
})

test('a name that is free passes', () => {
  expect(() => refuseRule('charter-too-old')).not.toThrow()
  expect(camelCase('charter-too-old')).toBe('charterTooOld')
  expect(() => refuseKind('policyhead', 'policyheads')).not.toThrow()
  expect(['decision', 'story', 'day', 'box'].map(pluralOf)).toEqual([
    'decisions',
    'stories',
    'days',
    'boxes',
  ])
})

test('a file that is there is not written over, and nothing else is written', () => {
  expect(() => changeFiles(kindFiles('relation', 'relations'), [])).toThrow(
    'Nothing was written: `plugins/kinds/relation.ts` is already there.',
  )
})
