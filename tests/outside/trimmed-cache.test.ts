import { readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { cacheFile } from '../../plugins/outside/files/cache-file.ts'
import { pictureCache } from '../../plugins/outside/files/picture-cache.ts'
import { sealedFolder } from '../../plugins/outside/files/sealed-folder.ts'
import { trimCache } from '../../plugins/outside/trimmed-cache.ts'
import { scratchProject } from '../scratch.ts'

const DAY = 86_400

/** Makes a file as old as if it had been used for the last time so many days ago. */
function age(path: string, days: number): void {
  const then = Date.now() / 1_000 - days * DAY
  utimesSync(path, then, then)
}

/** A cache with files of 100 bytes, by name with the days since each was used. */
function cache(files: Readonly<Record<string, number>>): string {
  const folder = scratchProject({})
  for (const [name, days] of Object.entries(files)) {
    writeFileSync(join(folder, name), 'x'.repeat(100))
    age(join(folder, name), days)
  }
  return folder
}

const isPicture = (name: string) => name.startsWith('picture-')

test('files that were not used for long go, and others that are not meant stay', () => {
  const folder = cache({ 'picture-a': 1, 'picture-b': 59, 'picture-c': 61, documents: 400 })
  trimCache(folder, isPicture, { days: 60, bytes: 1_000 })
  expect(readdirSync(folder).sort()).toEqual(['documents', 'picture-a', 'picture-b'])
})

test('where all take too much room, those that were used least recently go', () => {
  const folder = cache({ 'picture-a': 3, 'picture-b': 1, 'picture-c': 2 })
  trimCache(folder, isPicture, { days: 60, bytes: 250 })
  expect(readdirSync(folder).sort()).toEqual(['picture-b', 'picture-c'])
})

test('a picture that is asked for is young again, and the next new one takes old ones away', () => {
  const root = scratchProject({ 'node_modules/.package-lock.json': '{}' })
  const folder = join(root, 'node_modules/.cache/milepost')
  const pictures = () => readdirSync(folder).filter((name) => name.startsWith('picture-'))
  pictureCache(root).set('asked', 'a')
  pictureCache(root).set('old', 'b')
  for (const name of pictures()) age(join(folder, name), 61)
  expect(pictureCache(root).get('asked')).toBe('a')
  expect(Date.now() - statSync(join(folder, 'picture-asked')).mtimeMs).toBeLessThan(DAY * 1_000)
  pictureCache(root).set('new', 'c')
  expect(pictures().sort()).toEqual(['picture-asked', 'picture-new'])
})

test('who keeps a result of a check takes away old ones of every kind', () => {
  const root = scratchProject({ 'node_modules/.package-lock.json': '{}' })
  const folder = join(root, 'node_modules/.cache/milepost')
  const keep = (name: string) => cacheFile(root, name, []).write(name)
  pictureCache(root).set('old', 'a')
  for (const name of ['documents', 'documents-of-left', 'versions']) keep(name)
  for (const name of readdirSync(folder)) if (name !== 'secret') age(join(folder, name), 61)
  expect(cacheFile(root, 'documents', []).read()).toBe('documents')
  keep('outcome')
  expect(readdirSync(folder).sort()).toEqual(['documents', 'outcome', 'secret'])
})

test('where there is no room at all, the secret stays, which proves what is written later', () => {
  const root = scratchProject({ 'node_modules/.package-lock.json': '{}' })
  pictureCache(root).set('a', 'a')
  sealedFolder(root).trim({ days: 60, bytes: 0 })
  expect(readdirSync(join(root, 'node_modules/.cache/milepost'))).toEqual(['secret'])
})
