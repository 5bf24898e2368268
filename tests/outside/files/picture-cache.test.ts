import {
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { installStamp } from '../../../plugins/outside/files/install-stamp.ts'
import { layoutCache, pictureCache } from '../../../plugins/outside/files/picture-cache.ts'
import { sealedFolder } from '../../../plugins/outside/files/sealed-folder.ts'
import { scratchProject } from '../../scratch.ts'

const FOLDER = 'node_modules/.cache/milepost'
const FORGED = '{"svg":"<svg><script>alert(1)</script></svg>"}'

/** A project that keeps one picture, and the file it is in. */
function keeping() {
  const root = scratchProject({ 'node_modules/.package-lock.json': '{}' })
  pictureCache(root).set('d1', '{"svg":"<svg/>"}')
  const name = readdirSync(join(root, FOLDER)).find((each) => each.includes('d1')) ?? ''
  return { root, file: join(root, FOLDER, name) }
}

test('a picture is kept for its own digest alone', () => {
  const { root, file } = keeping()
  expect(pictureCache(root).get('d1')).toBe('{"svg":"<svg/>"}')
  renameSync(file, file.replace(/d1$/, 'd2'))
  expect(pictureCache(root).get('d2')).toBeUndefined()
})

test('layouts and pictures of one digest are kept apart, and only the first new one looks for old ones', () => {
  const { root } = keeping()
  const layouts = layoutCache(root)
  expect(layouts.get('d1')).toBeUndefined()
  layouts.set('d1', 'digraph')
  expect(layouts.get('d1')).toBe('digraph')
  expect(pictureCache(root).get('d1')).toBe('{"svg":"<svg/>"}')
  const old = join(root, FOLDER, 'layout-d1')
  utimesSync(old, 0, 0)
  layouts.set('d2', 'digraph')
  expect(existsSync(old)).toBe(true)
  layoutCache(root).set('d2', 'digraph')
  expect(existsSync(old)).toBe(false)
})

test('the first new picture takes away older ones, where all have more than 256 MiB', () => {
  const { root } = keeping()
  const large = join(root, FOLDER, 'picture-large')
  for (const [size, isKept] of [
    [256 * 1024 ** 2 - 1024, true],
    [256 * 1024 ** 2, false],
  ] as const) {
    writeFileSync(large, '')
    truncateSync(large, size)
    utimesSync(large, new Date(Date.now() - 1_000), new Date(Date.now() - 1_000))
    pictureCache(root).set('d2', '{"svg":"<svg/>"}')
    expect(existsSync(large)).toBe(isKept)
  }
})

test.each<[how: string, text: (kept: string) => string]>([
  ['as the picture alone', () => FORGED],
  ['with the stamp of this installation', () => `${installStamp()}\n${FORGED}`],
  ['under the seal of another picture', (kept) => kept.replace('{"svg":"<svg/>"}', FORGED)],
  ['under a seal of zeros', () => `${'0'.repeat(64)}\n${installStamp()}\n${FORGED}`],
  ['under a seal of the right name, by another checkout', () => sealedElsewhere()],
])('a forged picture, written %s, is not read', (_, text) => {
  const { root, file } = keeping()
  writeFileSync(file, text(readFileSync(file, 'utf8')))
  expect(pictureCache(root).get('d1')).toBeUndefined()
})

function sealedElsewhere(): string {
  const { root, file } = keeping()
  pictureCache(root).set('d1', FORGED)
  return readFileSync(file, 'utf8')
}

test('a picture of another installation is not read', () => {
  const { root } = keeping()
  sealedFolder(root).write('picture-d1', `another stamp\n${FORGED}`)
  expect(pictureCache(root).get('d1')).toBeUndefined()
})
