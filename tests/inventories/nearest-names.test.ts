import fc from 'fast-check'
import { distance } from 'fastest-levenshtein'
import { expect, test } from 'vitest'
import type { NameQuery } from '../../plugins/inventories/name-index.ts'
import { likeliestNames } from '../../plugins/inventories/nearest-names.ts'
import { inventoryOf } from './vocabulary.ts'

const inventory = inventoryOf(
  'numpy.array py:function 1 a.html#$ -',
  'numpy.asarray py:function 1 a.html#$ -',
  'numpy.exceptions.ComplexWarning py:exception 1 a.html#$ -',
  'numpy.trace py:function 1 a.html#$ -',
  'numpy.trapezoid py:function 1 a.html#$ -',
  'numpy.ndarray py:class 1 a.html#$ -',
  'numpy.ndarray std:doc -1 a.html -',
)

const rows: readonly [what: string, query: NameQuery, nearest: string[]][] = [
  ['a letter too few', { name: 'numpy.aray' }, ['py:function numpy.array']],
  ['another case', { name: 'Numpy.Array' }, ['py:function numpy.array']],
  ['another role', { name: 'numpy.array', role: 'class' }, ['py:function numpy.array']],
  [
    'the role asked for first',
    { name: 'numpy.ndarrray', domain: 'std' },
    ['std:doc numpy.ndarray'],
  ],
  [
    'moved elsewhere',
    { name: 'numpy.ComplexWarning' },
    ['py:exception numpy.exceptions.ComplexWarning'],
  ],
  ['without its module', { name: 'trapezoid' }, ['py:function numpy.trapezoid']],
  ['spelled out', { name: 'numpy.trapz' }, ['py:function numpy.trapezoid']],
  ['nothing like it', { name: 'flytekit.workflow' }, []],
  ['a name without end', { name: 'x'.repeat(100_000) }, []],
]

test.each(rows)('%s', (_, query, nearest) => {
  const found = likeliestNames(inventory, query, 1).map(
    (row) => `${row.domain}:${row.role} ${row.name}`,
  )
  expect(found).toEqual(nearest)
})

test('several are offered where they are equally likely, and no others', () => {
  const names = (name: string) => likeliestNames(inventory, { name }).map((row) => row.name)
  expect(names('numpy.aray')).toEqual(['numpy.array'])
  expect(names('numpy.ndaray')).toEqual(['numpy.ndarray', 'numpy.ndarray'])
  expect(names('numpy.csrray')).toEqual(['numpy.array', 'numpy.asarray'])
})

test('the best spelling is found whatever is skipped on the way to it', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '.'), minLength: 1, maxLength: 12 })
  fc.assert(
    fc.property(fc.uniqueArray(word, { minLength: 1, maxLength: 30 }), word, (names, wanted) => {
      const all = inventoryOf(...names.map((name) => `${name} py:data 1 a.html -`))
      const limit = Math.max(1, Math.min(6, Math.floor(wanted.length / 3)))
      const best = Math.min(...names.map((name) => distance(name, wanted)))
      const found = likeliestNames(all, { name: wanted }, names.length).map((row) => row.name)
      if (best <= limit) expect(found.map((name) => distance(name, wanted))).toContain(best)
    }),
  )
})

test('one name among tens of thousands', () => {
  const names = Array.from({ length: 30_000 }, (_, at) => `pkg.m${at % 97}.C${at * 7919}.do_${at}`)
  const many = inventoryOf(...names.map((name) => `${name} py:method 1 api.html#$ -`))
  const [row] = likeliestNames(many, { name: 'pkg.m7.C55433.doo_7' })
  expect(row?.name).toBe('pkg.m7.C55433.do_7')
})
