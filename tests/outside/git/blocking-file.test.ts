import { execFileSync } from 'node:child_process'
import { mkdirSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { blockingFile } from '../../../plugins/outside/git/blocking-file.ts'
import { scratchProject } from '../../scratch.ts'

/** The folders of a work tree that is linked to a repository. */
function scene() {
  const root = realpathSync(scratchProject({ 'own/HEAD': '', 'all/objects/a': '', 'store/a': '' }))
  const [gitDir, commonDir] = [join(root, 'own'), join(root, 'all')]
  const found = () => blockingFile({ gitDir, commonDir })?.slice(root.length + 1)
  const made = (path: string) => {
    const file = join(root, path)
    mkdirSync(dirname(file), { recursive: true })
    return file
  }
  const pipe = (path: string) => execFileSync('mkfifo', [made(path)])
  const link = (path: string, to: string) => symlinkSync(to, made(path))
  const borrow = (store: string, ...lines: readonly string[]) =>
    writeFileSync(made(`${store}/info/alternates`), lines.join('\n'))
  return { root, found, pipe, link, borrow }
}

test.each([
  'own/HEAD.lock',
  'own/info/exclude',
  'own/info/deep/x',
  'all/packed-refs',
  'all/info/grafts',
  'all/objects/pack/x',
  'all/refs/heads/deep/x',
  'all/reftable/x',
])('git would wait for the pipe %s', (path) => {
  const { found, pipe } = scene()
  expect(found()).toBeUndefined()
  pipe(path)
  expect(found()).toBe(path)
})

test('git reads nothing of other folders', () => {
  const { found, pipe } = scene()
  for (const path of ['own/hooks/x', 'own/objects/x', 'own/refs/x', 'all/logs/x', 'store/x'])
    pipe(path)
  expect(found()).toBeUndefined()
})

test('a link to a pipe or a device stops git, and one to a file or to nothing does not', () => {
  const { found, pipe, link } = scene()
  link('all/objects/nothing', '/nowhere')
  link('all/objects/file', '../../store/a')
  link('all/objects/loop', '../objects')
  link('all/objects/itself', 'itself')
  link('all/objects/disk', '/dev/shm/none')
  expect(found()).toBeUndefined()
  pipe('elsewhere/deep/x')
  link('all/objects/linked', '../../elsewhere')
  expect(found()).toBe('all/objects/linked/deep/x')
  link('all/HEAD', '../elsewhere/deep/x')
  expect(found()).toBe('all/HEAD')
  link('own/zero', '/dev/zero')
  expect(found()).toBe('own/zero')
})

test('the stores that a store borrows from are looked into, at most five', () => {
  const { root, found, pipe, borrow } = scene()
  borrow('all/objects', '# store', '', '../../store')
  expect(found()).toBeUndefined()
  pipe('# store/x')
  expect(found()).toBeUndefined()
  borrow('store', join(root, 'one'))
  borrow('one', join(root, 'two'))
  borrow('two', join(root, 'three'))
  borrow('three', join(root, 'four'))
  borrow('four', join(root, 'five'))
  pipe('five/x')
  expect(found()).toBeUndefined()
  pipe('four/pack/x')
  expect(found()).toBe('four/pack/x')
  pipe('store/b')
  expect(found()).toBe('store/b')
})

test('a store may borrow from several others', () => {
  const { found, pipe, borrow } = scene()
  borrow('all/objects', '../../store', '../../other')
  pipe('other/x')
  expect(found()).toBe('other/x')
})
