import { mkdirSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parseDocument } from '../../../plugins/documents/parse-document.ts'
import { diskCache } from '../../../plugins/outside/parsing/document-cache.ts'
import { scratchProject } from '../../scratch.ts'

const TEXT = '---\ntitle: A\n---\n\nText.\n'

function filesOf(count: number, edited?: number) {
  return Array.from({ length: count }, (_, at) => {
    const path = `content/${String(at).padStart(5, '0')}.md`
    return { path, onDisk: `/${path}`, stamp: at === edited ? 'edited' : 'first' }
  })
}

type Files = ReturnType<typeof filesOf>

/** Opens the cache as a run does, parses what it does not know, and saves. */
function run(root: string, files: Files): number {
  const cache = diskCache(root, {})
  const known = files.map((file) => cache.get(file))
  const documents = files.map((file, at) => known[at] ?? parseDocument(file.path, TEXT))
  cache.save(files, documents)
  return known.filter((each) => each === undefined).length
}

function kept(root: string): ReadonlyMap<string, number> {
  const folder = join(root, 'node_modules/.cache/milepost')
  const names = readdirSync(folder).filter((name) => name.startsWith('documents'))
  return new Map(names.sort().map((name) => [name, statSync(join(folder, name)).ino]))
}

test('an edit writes only the part of the cache that holds its document', () => {
  const root = scratchProject({})
  mkdirSync(join(root, 'node_modules'), { recursive: true })
  expect(run(root, filesOf(2_100))).toBe(2_100)
  const before = kept(root)
  expect([...before.keys()]).toEqual(['documents', 'documents.1', 'documents.2'])

  expect(run(root, filesOf(2_100))).toBe(0)
  expect(kept(root)).toEqual(before)

  expect(run(root, filesOf(2_100, 1_500))).toBe(1)
  const after = kept(root)
  expect([...after.keys()].filter((name) => after.get(name) !== before.get(name))).toEqual([
    'documents.1',
  ])
  expect(run(root, filesOf(2_100, 1_500))).toBe(0)
})

test('parts of documents that are gone are not read any more', () => {
  const root = scratchProject({})
  mkdirSync(join(root, 'node_modules'), { recursive: true })
  run(root, filesOf(2_100))
  expect(run(root, filesOf(900))).toBe(0)
  expect(run(root, filesOf(2_100))).toBe(1_200)
})
