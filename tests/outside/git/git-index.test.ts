import { lstatSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readIndex, untouchedTest } from '../../../plugins/outside/git/git-index.ts'
import { scratchProject } from '../../scratch.ts'
import { answering } from './answering.ts'

const MEMORY = [
  '  ctime: 1:20\n',
  '  mtime: 3:40\n',
  '  dev: 5\tino: 6\n',
  '  uid: 0\tgid: 0\n',
  '  size: 12\tflags: 0\n',
].join('')
const SEEN = { changed: '1:20', modified: '3:40', size: 12n }

test('the index has a row for each path, whatever signs the path has', async () => {
  const { repository, questions } = answering([
    `H 100644 a1 0\tdocs/a.md\0${MEMORY}`,
    `S 100644 b2 0\tdocs/left out\n  size: 9\tname\0${MEMORY}`,
    `M 100644 c3 1\tdocs/merged.md\0${MEMORY}`,
    `? 120000 d4 0\tdocs/new\0`,
    `H 100644 e5 0\tdocs/bad\0${MEMORY.replace('12\t', '12,')}`,
  ])
  expect([...(await readIndex(repository, 'docs/'))]).toEqual([
    ['docs/a.md', { mode: '100644', id: 'a1', isLeftOut: false, seen: SEEN }],
    ['docs/left out\n  size: 9\tname', { mode: '100644', id: 'b2', isLeftOut: true, seen: SEEN }],
    ['docs/merged.md', { mode: '100644', id: 'c3', isLeftOut: false, seen: undefined }],
    ['docs/new', { mode: '120000', id: 'd4', isLeftOut: false, seen: undefined }],
    ['docs/bad', { mode: '100644', id: 'e5', isLeftOut: false, seen: undefined }],
  ])
  const question = ['ls-files', '-t', '-z', '--stage', '--debug', '--full-name', '--']
  await readIndex(repository, '')
  expect(questions).toEqual([[...question, 'docs/'], question])
})

test.each([
  ['ctime', MEMORY.replace('ctime: 1:20', 'ctime: 1:20 ')],
  ['ctime', MEMORY.replace('  ctime', '   ctime')],
  ['mtime', MEMORY.replace('mtime: 3:40', 'mtime: 3:40 ')],
  ['mtime', MEMORY.replace('  mtime', '   mtime')],
  ['size', MEMORY.replace('  size', '   size')],
])('a file is read where the index has another %s than git writes', async (_, memory) => {
  const { repository } = answering([`H 100644 a1 0\ta.md\0${memory}`])
  expect((await readIndex(repository, '')).get('a.md')).toMatchObject({ seen: undefined })
})

test('a file is as git saw it only if its size and times are, and it is older than the index', () => {
  const root = scratchProject({ 'a.md': 'One.\n', index: '' })
  const file = join(root, 'a.md')
  utimesSync(file, 1_700_000_000, 1_700_000_000)
  const stat = lstatSync(file, { bigint: true })
  const timeOf = (nanoseconds: bigint) =>
    `${nanoseconds / 1_000_000_000n}:${nanoseconds % 1_000_000_000n}`
  const seen = {
    size: stat.size,
    changed: timeOf(stat.ctimeNs),
    modified: timeOf(stat.mtimeNs),
  }
  const entry = { mode: '100644', id: 'a1', isLeftOut: false, seen }
  const isUntouched = untouchedTest(answering([], root).repository)
  expect(isUntouched(entry, stat)).toBe(true)
  expect(isUntouched(entry, { ...stat, size: stat.size + 2n ** 32n })).toBe(true)
  for (const other of [
    { ...entry, seen: undefined },
    { ...entry, seen: { ...seen, size: 6n } },
    { ...entry, seen: { ...seen, changed: '1:0' } },
    { ...entry, seen: { ...seen, modified: '1:0' } },
  ])
    expect(isUntouched(other, stat)).toBe(false)
  const odd = { ...stat, ctimeNs: 5_000_000_007n, mtimeNs: 6_000_000_008n }
  const atOdd = { ...seen, changed: '5:7', modified: '6:8' }
  expect(isUntouched({ ...entry, seen: atOdd }, odd)).toBe(true)
  const index = lstatSync(join(root, 'index'), { bigint: true })
  const young = { ...seen, modified: timeOf(index.mtimeNs) }
  expect(isUntouched({ ...entry, seen: young }, { ...stat, mtimeNs: index.mtimeNs })).toBe(false)
  const nowhere = untouchedTest(answering([], join(root, 'nowhere')).repository)
  expect(nowhere(entry, stat)).toBe(false)
})
