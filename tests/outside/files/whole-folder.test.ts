import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { newFolder, recoverFolder } from '../../../plugins/outside/files/whole-folder.ts'
import { scratchProject } from '../../scratch.ts'
import { ENDED, filesIn } from './written.ts'

const OLD = { 'dist/index.html': 'old', 'dist/gone.html': 'old', 'record.json': '{}' }

/** Begins to write `dist/` anew, and writes a page of it. */
function begun(files: Readonly<Record<string, string>> = OLD) {
  const root = scratchProject(files)
  const folder = newFolder(join(root, 'dist'), join(root, 'record.json'))
  writeFileSync(join(folder.fresh, 'index.html'), 'new')
  return { root, folder, work: join(root, '.dist.milepost') }
}

/** Makes a half-written folder look as if the process that wrote it were killed. */
function kill(work: string): void {
  writeFileSync(join(work, 'process'), String(ENDED))
}

test('a folder that is finished takes the place of the old one; a clone inside it stays', async () => {
  const { root, folder } = begun({ ...OLD, 'dist/.git': 'gitdir: elsewhere' })
  expect(readFileSync(join(root, 'dist/index.html'), 'utf8')).toBe('old')
  await folder.finish()
  expect(filesIn(root)).toEqual({
    'dist/.git': 'gitdir: elsewhere',
    'dist/index.html': 'new',
    'record.json': '{}',
  })
})

test('a first folder needs no old one', async () => {
  const { root, folder } = begun({})
  await folder.finish()
  expect(filesIn(root)).toEqual({ 'dist/index.html': 'new' })
})

test('a folder that is given up leaves the old one, and no record of what was written', () => {
  const { root, folder } = begun()
  folder.abandon()
  expect(filesIn(root)).toEqual({ 'dist/index.html': 'old', 'dist/gone.html': 'old' })
})

test('what a killed writer left goes with its record when the next begins', async () => {
  const { root, work } = begun()
  kill(work)
  await newFolder(join(root, 'dist'), join(root, 'record.json')).finish()
  expect(filesIn(root)).toEqual({})
})

test('what was never recorded may be given up, also twice, and after a killed writer', () => {
  const { root, work, folder } = begun({})
  folder.abandon()
  folder.abandon()
  expect(readdirSync(root)).toEqual([])
  newFolder(join(root, 'dist'), join(root, 'record.json'))
  kill(work)
  newFolder(join(root, 'dist'), join(root, 'record.json')).abandon()
  expect(readdirSync(root)).toEqual([])
})

test('a writer that was killed between the two renames is brought to its end', () => {
  const { root, work } = begun()
  renameSync(join(root, 'dist'), join(work, 'old'))
  kill(work)
  expect(recoverFolder(join(root, 'dist'))).toBe(true)
  expect(filesIn(root)).toEqual({ 'dist/index.html': 'new', 'record.json': '{}' })
  expect(recoverFolder(join(root, 'dist'))).toBe(false)
})

test('of two writers at once, the second is reported the first', () => {
  const { root, work } = begun()
  writeFileSync(join(work, 'process'), String(process.ppid))
  expect(() => newFolder(join(root, 'dist'), join(root, 'record.json'))).toThrow(
    `Another build, process ${process.ppid}, is writing`,
  )
  expect(existsSync(join(work, 'new/index.html'))).toBe(true)
})

test('a folder that cannot be made is reported', () => {
  const root = scratchProject({ 'dist/index.html': 'old' })
  const long = join(root, 'd'.repeat(250))
  expect(() => newFolder(long, join(root, 'record.json'))).toThrow(
    /^Cannot write `.*`: ENAMETOOLONG: name too long\.$/,
  )
  expect(readdirSync(root)).toEqual(['dist'])
})

test('a writer that was killed before anything was moved leaves the old folder', () => {
  const { root, work } = begun()
  kill(work)
  expect(recoverFolder(join(root, 'dist'))).toBe(true)
  expect(filesIn(root)).toEqual(OLD)
})

test('a folder that has gone is not made of pages that were never finished', () => {
  const { root, work } = begun()
  rmSync(join(root, 'dist'), { recursive: true })
  kill(work)
  expect(recoverFolder(join(root, 'dist'))).toBe(true)
  expect(filesIn(root)).toEqual({ 'record.json': '{}' })
})

test('a folder that was moved away is put back where the new one is lost', () => {
  const { root, work } = begun()
  renameSync(join(root, 'dist'), join(work, 'old'))
  rmSync(join(work, 'new'), { recursive: true })
  kill(work)
  expect(recoverFolder(join(root, 'dist'))).toBe(true)
  expect(filesIn(root)).toEqual(OLD)
})

test('a folder that cannot be put in place leaves the old one there', async () => {
  const { root, folder, work } = begun()
  rmSync(join(work, 'new'), { recursive: true })
  await expect(folder.finish()).rejects.toThrow('ENOENT')
  expect(readFileSync(join(root, 'dist/index.html'), 'utf8')).toBe('old')
  folder.abandon()
  const first = begun({})
  rmSync(join(first.work, 'new'), { recursive: true })
  await expect(first.folder.finish()).rejects.toThrow(/^ENOENT: .*\.dist\.milepost\/new'/)
})

test('a clone with folders in the old folder stays, and so does a link in its place', async () => {
  const { root, folder } = begun({ ...OLD, 'dist/.git/refs/main': 'id' })
  await folder.finish()
  expect(readFileSync(join(root, 'dist/.git/refs/main'), 'utf8')).toBe('id')
  rmSync(join(root, 'dist'), { recursive: true })
  mkdirSync(join(root, '.dist.milepost/old'), { recursive: true })
  symlinkSync('nowhere', join(root, 'dist'))
  expect(recoverFolder(join(root, 'dist'))).toBe(true)
  expect(readdirSync(root).sort()).toEqual(['dist', 'record.json'])
})
