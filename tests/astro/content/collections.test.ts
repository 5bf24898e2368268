import { expect, expectTypeOf, test } from 'vitest'
import {
  type MilepostCollections,
  milepostCollections,
} from '../../../plugins/astro/content/collections.ts'
import { BUILT_IN } from '../../../plugins/kinds/index.ts'

test('each built-in kind has its collection, typed by the table of kinds', () => {
  expect(Object.keys(milepostCollections()).sort()).toEqual(BUILT_IN.map(({ name }) => name).sort())
  expectTypeOf<keyof MilepostCollections>().toEqualTypeOf<(typeof BUILT_IN)[number]['name']>()
  type Schema = NonNullable<MilepostCollections['rfc']['schema']>
  expectTypeOf<Schema>().not.toBeAny()
  expectTypeOf<MilepostCollections['rfc']['schema']>().not.toEqualTypeOf<
    MilepostCollections['item']['schema']
  >()
})
