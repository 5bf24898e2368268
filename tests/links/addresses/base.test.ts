import { expect, test } from 'vitest'
import type { PageEnding } from '../../../plugins/links/addresses/base.ts'
import {
  belowBase,
  frontAddress,
  ruleAddress,
  searchAddress,
  versionBase,
} from '../../../plugins/links/addresses/routes.ts'

const bases = (['/', '', '.html'] satisfies PageEnding[]).map((ending) => ({
  root: '/docs/',
  path: '/docs/governance/',
  ending,
}))

test('a page ends as the pages of its site do, and an anchor comes after that', () => {
  expect(bases.map((base) => belowBase('people/#ada', base))).toEqual([
    '/docs/governance/people/#ada',
    '/docs/governance/people#ada',
    '/docs/governance/people.html#ada',
  ])
  expect(bases.map((base) => frontAddress(versionBase('v1.2', base)))).toEqual([
    '/docs/governance/v1.2/',
    '/docs/governance/v1.2',
    '/docs/governance/v1.2.html',
  ])
})

test('the front of the whole site is a folder, which every host answers', () => {
  const fronts = bases.map((base) => frontAddress({ ...base, path: base.root }))
  expect(fronts).toEqual(['/docs/', '/docs', '/docs/'])
  expect(frontAddress({ root: '/', path: '/', ending: '.html' })).toBe('/')
})

test('pages of rules belong to the site, and a search is a folder', () => {
  expect(bases.map((base) => ruleAddress('broken-link', base))).toEqual([
    '/docs/rules/broken-link/',
    '/docs/rules/broken-link',
    '/docs/rules/broken-link.html',
  ])
  expect(bases.map((base) => searchAddress('v1.2', base))).toEqual(
    bases.map(() => '/docs/governance/v1.2/pagefind/'),
  )
})
