import { expect, test } from 'vitest'
import { CATALOGUE } from '../../plugins/engine/settings/rule-catalogue.ts'
import { byFamily } from '../../plugins/engine/settings/rule-families.ts'

const all = [...CATALOGUE.keys()].map((id) => ({ id }))

test('each rule is listed once, among those about the same thing', () => {
  const families = byFamily(all)
  expect(
    families
      .flatMap(({ rows }) => rows)
      .map(({ id }) => id)
      .sort(),
  ).toEqual(all.map(({ id }) => id).sort())
  expect(families.map(({ family }) => family).join(' ')).toMatch(
    /^files text safety fields links items groups votes releases issues changes settings( others)?$/,
  )
})

test('a rule that nobody has placed yet comes last', () => {
  expect(byFamily([{ id: 'charter-too-old' }, { id: 'broken-link' }])).toEqual([
    { family: 'links', rows: [{ id: 'broken-link' }] },
    { family: 'others', rows: [{ id: 'charter-too-old' }] },
  ])
})
