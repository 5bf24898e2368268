import { expect, test } from 'vitest'
import { menuDigest } from '../../../plugins/astro/site/menu.ts'

const generated = [
  { label: 'Guides', items: [{ autogenerate: { directory: 'guides' } } as object] },
]
const guide = (id: string, title: string, more = {}) => ({ id, data: { title, ...more } })
const digest = (...guides: readonly ReturnType<typeof guide>[]) =>
  menuDigest(generated, async () => guides)

test('a menu that takes links from guides changes with them', async () => {
  const before = await digest(guide('a', 'A'), guide('b', 'B'))
  expect(await digest(guide('b', 'B'), guide('a', 'A'))).toBe(before)
  expect(await digest(guide('a', 'A'))).not.toBe(before)
  expect(await digest(guide('a', 'A'), guide('b', 'C'))).not.toBe(before)
  expect(await digest(guide('a', 'A', { sidebar: { order: 1 } }), guide('b', 'B'))).not.toBe(before)
  expect(await digest(guide('a', 'A', { description: 'New' }), guide('b', 'B'))).toBe(before)
})

test('a menu that names all it shows needs no guide', async () => {
  const sidebar = [{ link: '/a/' }, { label: 'More', items: [{ link: '/b/' }] }]
  expect(await menuDigest(sidebar, () => Promise.reject(new Error('Not to be read.')))).toBe('')
  expect(await menuDigest(undefined, async () => [guide('a', 'A')])).not.toBe('')
})
