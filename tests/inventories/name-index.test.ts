import { expect, test } from 'vitest'
import { findNames, type NameQuery } from '../../plugins/inventories/name-index.ts'
import { hasWildcard, matcher } from '../../plugins/inventories/pattern.ts'
import { inventoryOf, rowLine } from './vocabulary.ts'

const inventory = inventoryOf(
  'flytekit.Task py:class 1 api.html#$ -',
  'flytekit.task py:function 1 api.html#$ -',
  'flytekit.Task std:label -1 guide.html#task -',
  'Pod Template std:term -1 terms.html#pod -',
  'operator* cpp:function 1 cpp.html#star -',
  'operator+ cpp:function 1 cpp.html#plus -',
  'note rst:directive:option 1 rst.html -',
)

const rows: readonly [query: NameQuery, found: string[]][] = [
  [{ name: 'flytekit.task' }, ['py:function flytekit.task']],
  [{ name: 'flytekit.Task' }, ['py:class flytekit.Task', 'std:label flytekit.Task']],
  [{ name: 'flytekit.Task', domain: 'py' }, ['py:class flytekit.Task']],
  [{ name: 'flytekit.Task', role: 'label' }, ['std:label flytekit.Task']],
  [{ name: 'flytekit.TASK' }, ['std:label flytekit.Task']],
  [{ name: 'flytekit.TASK', domain: 'py' }, []],
  [{ name: 'pod template' }, ['std:term Pod Template']],
  [{ name: 'pod*', role: 'term' }, ['std:term Pod Template']],
  [{ name: '*.Task', domain: 'p*' }, ['py:class flytekit.Task']],
  [{ name: '*.?ask' }, []],
  [{ name: 'note', role: 'directive:*' }, ['rst:directive:option note']],
  [{ name: 'operator\\*' }, ['cpp:function operator*']],
  [{ name: 'operator*' }, ['cpp:function operator*', 'cpp:function operator+']],
  [{ name: 'constructor' }, []],
  [{ name: '__proto__' }, []],
]

test.each(rows)('%j finds %j', (query, found) => {
  const shown = findNames(inventory, query).map((row) => rowLine(row).split(' → ')[0])
  expect(shown).toEqual(found)
})

test.each([
  ['*', '', true],
  ['a*a', 'a', false],
  ['a*a', 'aa', true],
  ['*b*', 'abc', true],
  ['a*b*c', 'acb', false],
  ['a*b*c', 'a-b-b-c', true],
  ['a.c', 'abc', false],
  ['\\**', '*x', true],
  ['\\**', 'x', false],
])('the pattern %s on %j: %s', (pattern, text, expected) => {
  expect(matcher(pattern)(text)).toBe(expected)
})

test('a star is a wildcard unless it is written with a backslash', () => {
  expect(['a', 'a*', 'a\\*', 'a\\**'].map(hasWildcard)).toEqual([false, true, false, true])
})

test('a pattern full of stars comes to an end', () => {
  expect(matcher(`${'*a'.repeat(1000)}b`)('a'.repeat(100_000))).toBe(false)
})
