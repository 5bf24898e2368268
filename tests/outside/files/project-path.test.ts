import { realpathSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import {
  isBelow,
  ownPath,
  plainPath,
  realPath,
} from '../../../plugins/outside/files/project-path.ts'
import { scratchProject } from '../../scratch.ts'

/** A project with links to a file and a folder inside it, and to a file and a folder outside. */
function linkedProject() {
  const top = realpathSync(scratchProject({ 'out/x.md': '', 'project/docs/a.md': '' }))
  const base = join(top, 'project')
  const links = {
    'inner.md': 'docs/a.md',
    inner: 'docs',
    'outer.md': '../out/x.md',
    outer: '../out',
    lost: 'gone',
    itself: 'itself',
  }
  for (const [name, target] of Object.entries(links)) symlinkSync(target, join(base, name))
  symlinkSync('../project/docs', join(top, 'out/back'))
  return base
}

test.each<[path: string, real: string | undefined, plain: string | undefined]>([
  ['docs/a.md', 'docs/a.md', 'docs/a.md'],
  ['docs/../docs/a.md', 'docs/a.md', 'docs/a.md'],
  ['inner.md', 'docs/a.md', undefined],
  ['inner/a.md', 'docs/a.md', undefined],
  ['outer.md', undefined, undefined],
  ['outer/x.md', undefined, undefined],
  ['../out/x.md', undefined, undefined],
  ['../out/back/a.md', undefined, undefined],
  ['lost', undefined, undefined],
  ['itself', undefined, undefined],
  ['gone.md', undefined, undefined],
  ['.', undefined, undefined],
])('of %s, a reader gets %s, and %s where no link is followed', (path, real, plain) => {
  const base = linkedProject()
  const whole = (at: string | undefined) => (at === undefined ? undefined : join(base, at))
  expect(realPath(base, path)).toBe(whole(real))
  expect(plainPath(base, path)).toBe(whole(plain))
})

test('a path for writing is inside the project and behind no link, and need not be there', () => {
  const base = linkedProject()
  for (const path of ['docs/a.md', 'docs/new/b.md', 'docs/../c.md'])
    expect(ownPath(base, path)).toBe(join(base, path))
  const refusals = ['../out/x.md', '.', 'inner.md', 'inner/new/b.md', 'lost', 'itself'].map(
    (path) => {
      try {
        return ownPath(base, path)
      } catch (error) {
        return String(error)
      }
    },
  )
  const behind = (link: string) =>
    `Error: \`${link}\` is a symbolic link and nothing is written through one`
  expect(refusals).toEqual([
    'Error: it is outside the project',
    'Error: it is outside the project',
    behind('inner.md'),
    behind('inner'),
    behind('lost'),
    behind('itself'),
  ])
})

test('a folder is not below itself, nor is one whose name only begins alike', () => {
  expect(isBelow('/a', '/a/b')).toBe(true)
  expect(isBelow('/', '/a')).toBe(true)
  expect(isBelow('/a/', '/a/b')).toBe(true)
  expect(isBelow('/a', '/a')).toBe(false)
  expect(isBelow('/a', '/ab')).toBe(false)
})
