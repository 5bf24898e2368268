import { expect, test } from 'vitest'
import { ownerName } from '../../plugins/exports/owner-name.ts'
import { patternOf } from '../../plugins/exports/owner-pattern.ts'

test.each([
  ['ada', '@ada'],
  ['@ada', '@ada'],
  ['Ada-B', '@Ada-B'],
  ['ada-b_c.d', '@ada-b_c.d'],
  ['project/sig-docs', '@project/sig-docs'],
  ['@project/sig-docs', '@project/sig-docs'],
  ['ada@example.org', 'ada@example.org'],
  ['Ada@Example.ORG', 'Ada@Example.ORG'],
  ['ada.b+c@mail.example.org', 'ada.b+c@mail.example.org'],
])('an owner: %s', (text, owner) => {
  expect(ownerName(text)).toBe(owner)
})

test.each([
  '',
  '@',
  '@@ada',
  'ada bob',
  'ada @evil/admins',
  'ada\n* @evil/admins',
  'ada\n',
  'ada\u00a0@bob',
  'ada\u202e',
  'аda',
  '-ada',
  'ada-',
  'ada#',
  '*',
  'a/b/c',
  '/team',
  'project/',
  'person:ada',
  'ada@localhost',
  'ada@example.org @bob',
  'a b@example.org',
  'ada@@example.org',
  'a'.repeat(200),
])('no owner: %j', (text) => {
  expect(ownerName(text)).toBeUndefined()
})

test.each([
  ['docs', '/docs'],
  ['docs/', '/docs/'],
  ['./docs//api', '/docs/api'],
  ['docs/**/*.md', '/docs/**/*.md'],
  ['with blank/', '/with\\ blank/'],
  ['übersicht', '/übersicht'],
  ['', '*'],
  ['./', '*'],
])('a path: %j', (path, pattern) => {
  expect(patternOf(path)).toBe(pattern)
})

test.each([
  '!docs',
  'docs # all',
  '#docs',
  'a[b]',
  'a\\b',
  'a\nb',
  'a\rb',
  'a\tb',
  'a\u00a0b',
  'a\u2028b',
  'a\u202eb',
  'a\u001bb',
  '../other',
  'docs/../../x',
  'src @evil/admins',
  'src ada@example.org',
])('no path of CODEOWNERS: %j', (path) => {
  expect(patternOf(path)).toBeUndefined()
})
