import { expect, test } from 'vitest'
import { remarkTree } from '../../plugins/documents/markup/remark-tree.ts'
import { remarkWithoutPlaces } from '../../plugins/rendering/without-places.ts'

test('no node keeps its place, which each later step would copy', () => {
  const tree = remarkTree('a *b*', 'md')
  expect(JSON.stringify(tree)).toContain('"position"')
  remarkWithoutPlaces()(tree)
  expect(tree).toEqual({
    type: 'root',
    children: [
      {
        type: 'paragraph',
        children: [
          { type: 'text', value: 'a ' },
          { type: 'emphasis', children: [{ type: 'text', value: 'b' }] },
        ],
      },
    ],
  })
})
