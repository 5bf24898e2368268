import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { newFolder, recoverFolder } from '../../../plugins/outside/files/whole-folder.ts'
import { scratchProject } from '../../scratch.ts'
import { ENDED, filesIn } from './written.ts'

/** Every folder counts as mounted: no test can mount one. */
vi.mock('../../../plugins/outside/files/work-folder.ts', async (load) => ({
  ...(await load<object>()),
  isMount: () => true,
  workFolder: (folder: string) => join(folder, '.milepost'),
}))

const OLD = { 'dist/a/index.html': 'old', 'dist/gone.html': 'old', 'dist/.git': 'a clone' }

/** Begins to write a mounted folder anew, and writes two pages of it. */
function begun() {
  const root = scratchProject({ ...OLD, 'record.json': '{}' })
  const folder = newFolder(join(root, 'dist'), join(root, 'record.json'))
  mkdirSync(join(folder.fresh, 'a'))
  for (const name of ['a/index.html', 'b.html']) writeFileSync(join(folder.fresh, name), 'new')
  const at = (...names: readonly string[]) => join(root, 'dist', ...names)
  /** Makes the new folder look as if the process that wrote it were killed. */
  const kill = () => writeFileSync(at('.milepost', 'process'), String(ENDED))
  return { root, folder, at, kill }
}

const NEW = { 'dist/.git': 'a clone', 'dist/a/index.html': 'new', 'dist/b.html': 'new' }
const RECORD = { 'record.json': '{}' }

test('the entries of a mounted folder are replaced, and a clone in it stays', async () => {
  const { root, folder, at } = begun()
  expect(readFileSync(at('gone.html'), 'utf8')).toBe('old')
  await folder.finish()
  expect(filesIn(root)).toEqual({ ...NEW, ...RECORD })
  expect(existsSync(at('.milepost'))).toBe(false)
})

test('what is given up leaves the old entries', () => {
  const { root, folder } = begun()
  folder.abandon()
  expect(filesIn(root)).toEqual(OLD)
})

test('a writer that was killed while old entries went away is taken back', () => {
  const { root, at, kill } = begun()
  mkdirSync(at('.milepost/old'))
  renameSync(at('a'), at('.milepost/old/a'))
  kill()
  expect(recoverFolder(at())).toBe(true)
  expect(filesIn(root)).toEqual({ ...OLD, ...RECORD })
})

test('a writer that was killed while new entries came is brought to its end', () => {
  const { root, at, kill } = begun()
  mkdirSync(at('.milepost/gone'))
  for (const name of ['a', 'gone.html']) renameSync(at(name), at('.milepost/gone', name))
  renameSync(at('.milepost/new/b.html'), at('b.html'))
  kill()
  expect(recoverFolder(at())).toBe(true)
  expect(filesIn(root)).toEqual({ ...NEW, ...RECORD })
  expect(recoverFolder(at())).toBe(false)
})
