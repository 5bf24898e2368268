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
  const found = (most?: number) => blockingFile({ gitDir, commonDir }, most)?.slice(root.length + 1)
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
  link('all/objects/another', '../objects')
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
  borrow('all/objects', '#/../../../other', '', '../../nowhere', '../../store')
  expect(found()).toBeUndefined()
  pipe('other/x')
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

test('stores that borrow from each other and from themselves are looked into once', () => {
  const { root, found, pipe, borrow } = scene()
  const all = [join(root, 'all/objects'), join(root, 'store'), '../store', '', '.', 'itself']
  const often = Array.from({ length: 40 }, () => all).flat()
  for (const store of ['all/objects', 'store']) borrow(store, ...often)
  symlinkSync('.', join(root, 'store/itself'))
  expect(found()).toBeUndefined()
  pipe('store/x')
  expect(found()).toBe('store/x')
})

test.each([
  ['plain', '"../../store"'],
  ['after a path on one line', '"../objects"+../../store'],
  ['with escapes', '"../../\\163to\\162e"'],
  ['up to a zero byte', '../../store\0x'],
  ['up to a zero byte, quoted', '"../../store\\000\nx"'],
  ['not closed on its line', '"\n../../store'],
  ['with an unknown escape', '"\\x"/../../../store'],
  ['with a comment before', '# "\n../../store'],
])('a store may be named as git reads names: %s', (_, line) => {
  const { found, pipe, borrow } = scene()
  pipe('store/x')
  borrow('all/objects', line)
  expect(found()).toBe('store/x')
})

test.each([
  ['"../../b\\tc\\303\\251\\"\\\\\\n"', 'b\tcé"\\\n/x'],
  ['"../../\\a\\b\\f\\r\\v"', '\x07\b\f\r\v/x'],
  ['../../é', 'é/x'],
  ['"#/../../../other"', 'other/x'],
])('the name %j stands for other characters', (line, file) => {
  const { found, pipe, borrow } = scene()
  borrow('all/objects', line)
  expect(found()).toBeUndefined()
  pipe(file)
  expect(found()).toBe(file)
})

test('a pipe in the place of the list of stores is not read', () => {
  const { found, pipe } = scene()
  pipe('all/objects/info/alternates')
  expect(found()).toBe('all/objects/info/alternates')
  expect(found(0)).toBeUndefined()
})

test('only so many folders are looked into, and files are none', () => {
  const { found, pipe, borrow } = scene()
  borrow('all/objects', '../../store')
  pipe('store/deep/x')
  expect([2, 3, 4].map(found)).toEqual([undefined, undefined, 'store/deep/x'])
})
