import { expect, test } from 'vitest'
import { readConfig } from '../../plugins/engine/config.ts'
import { BUILT_IN, isBuiltIn } from '../../plugins/kinds/index.ts'
import { defineKind, type Kind } from '../../plugins/kinds/kind.ts'

test('a kind with sections of its site is still built in', () => {
  const { kinds } = readConfig({ sections: { rfc: ['Why', 'How'] } })
  expect(kinds.filter(isBuiltIn)).toHaveLength(BUILT_IN.length)
})

test('a kind that takes the place of a built-in one is not', () => {
  const definition = { name: 'rfc', plural: 'RFCs', describes: 'Ours.', folder: 'rfcs', fields: {} }
  const { kinds } = readConfig({ kinds: [defineKind(definition) as Kind] })
  expect(kinds.filter((kind) => !isBuiltIn(kind)).map(({ name }) => name)).toEqual(['rfc'])
})
