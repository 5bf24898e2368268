import { expect, test } from 'vitest'
import { checkPath, checkPaths } from '../../../plugins/documents/text/names.ts'

const LONG_PATH = `${'a/'.repeat(100)}a.md`

/** The findings of paths, each as its file and the name that it is about. */
function namesIn(paths: readonly string[]): readonly string[] {
  return checkPaths(paths).map(
    ({ file, message }) => `${file}: ${/`[^`]*`|path/.exec(message)?.[0]}`,
  )
}

test('a folder with a wrong name is reported once, and each wrong name of a file', () => {
  expect(namesIn(['a b/c.md', 'a b/d.md', 'e/f g/h.md', 'e/i j/k.md', 'e/l-/m.md'])).toEqual([
    'a b/c.md: `a b`',
    'e/f g/h.md: `f g`',
    'e/i j/k.md: `i j`',
    'e/l-/m.md: `l-`',
  ])
  expect(namesIn(['a b/c d.md', 'a b/e f.md', 'g.md'])).toEqual([
    'a b/c d.md: `c d.md`',
    'a b/e f.md: `e f.md`',
  ])
})

test('each path that is too long is reported, also those in one folder with a wrong name', () => {
  const paths = ['b', 'c'].map((name) => `a b/${'d/'.repeat(100)}${name}.md`)
  expect(namesIn(paths)).toEqual(paths.map((path) => `${path}: path`))
})

test('where nothing is published, a name that only an address cannot have is a warning', () => {
  const severities = (...paths: string[]) =>
    checkPaths(paths, { publish: false }).map(({ severity }) => severity)
  expect(severities('field marketing.md', 'c++.md', 'décision/a.md', 'a/-b.md', '#a.md')).toEqual(
    Array(5).fill('warning'),
  )
  expect(
    severities('con.md', 'CON.md', 'a\\b.md', 'a?.md', 'a./b.md', '50%.md', '.a.md', LONG_PATH),
  ).toEqual(Array(8).fill('error'))
  expect(checkPaths(['field marketing.md'])).toMatchObject([{ severity: 'error' }])
  expect(checkPaths(['c/d e.md'], { publish: false })).toEqual([
    { ...checkPath('c/d e.md')[0], severity: 'warning' },
  ])
  expect(checkPaths(['../a b/c d.md'], { top: '../a b/', publish: false })).toMatchObject([
    { severity: 'warning' },
  ])
})

test('a name that no address has is a warning, if the id is of other words', () => {
  const idOf = (path: string) => `id${path}`.toLowerCase().replace(/[^a-z0-9]+/g, '-')
  const severities = (...paths: string[]) =>
    checkPaths(paths, { idOf }).map(({ severity }) => severity)
  expect(
    severities(
      'Community Calls/a.md',
      'using-c++.md',
      'qué es/a.md',
      '日本/a.md',
      'in-.net5.md',
      "Ann's (old) notes/a.md",
    ),
  ).toEqual(Array(6).fill('warning'))
  expect(
    severities(
      '$(x).md',
      'a/-b.md',
      ':(glob)x.md',
      'cafe\u0301.md',
      'a\u202eb.md',
      'con.md',
      'a..b/c.md ',
      LONG_PATH,
    ),
  ).toEqual(Array(8).fill('error'))
  const own = (path: string) => path.slice(0, -3)
  expect(checkPaths(['a b.md', 'c d/e.md'], { idOf: own })).toMatchObject([
    { severity: 'error' },
    { severity: 'error' },
  ])
})
