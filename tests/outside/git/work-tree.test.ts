import { lstatSync, mkdirSync, symlinkSync, truncateSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { blobId } from '../../../plugins/outside/git/blob-id.ts'
import { bytesOf, changesSince } from '../../../plugins/outside/git/work-tree.ts'
import { scratchProject } from '../../scratch.ts'
import { answering } from './answering.ts'

const id = (text: string) => blobId(Buffer.from(text))
const ONE = id('One.\n')

const LARGEST = 64 * 1024 * 1024

interface Row {
  readonly path: string
  readonly mode?: string
  readonly id?: string
  readonly tag?: string
  /** True when the index has the size and the times that the file has now. */
  readonly isSeen?: boolean
}

/** The changes of a work tree since a revision, a line each: path, mode before and after, id. */
async function changes(
  files: Readonly<Record<string, string>>,
  { tree, index, arrange }: { tree: readonly Row[]; index: readonly Row[]; arrange?: Arrange },
): Promise<readonly string[]> {
  const root = scratchProject(files)
  arrange?.(root)
  const kind = (mode: string) => (mode === '160000' ? 'commit' : 'blob')
  const { repository } = answering(
    {
      'ls-tree': tree
        .map(({ path, mode = '100644', id = ONE }) => `${mode} ${kind(mode)} ${id}  5\t${path}`)
        .join('\0'),
      'ls-files': index
        .map(({ path, mode = '100644', id = ONE, tag = 'H', isSeen }) => {
          return `${tag} ${mode} ${id} 0\t${path}\0${isSeen ? memoryOf(join(root, path)) : ''}`
        })
        .join(''),
    },
    root,
  )
  const found = await changesSince(repository, 'main', '')
  return found.map(({ path, before, after }) => {
    const now = after ? `${after.mode} ${after.id ?? 'on disk'}` : 'gone'
    return `${path}: ${before ? `${before.mode} ${before.id}` : 'new'} → ${now}`
  })
}

function memoryOf(file: string): string {
  const stat = lstatSync(file, { bigint: true, throwIfNoEntry: false })
  if (!stat) return ''
  const time = (nanoseconds: bigint) =>
    `${nanoseconds / 1_000_000_000n}:${nanoseconds % 1_000_000_000n}`
  return `  ctime: ${time(stat.ctimeNs)}\n  mtime: ${time(stat.mtimeNs)}\n  size: ${stat.size}\tflags: 0\n`
}

type Arrange = (root: string) => void

test('a file with the bytes of the revision or the index has not changed', async () => {
  const rows = [{ path: 'a.md' }, { path: 'b.md' }]
  const files = { 'a.md': 'One.\n', 'b.md': 'One.\r\n' }
  expect(await changes(files, { tree: rows, index: rows })).toEqual([])
  expect(await changes(files, { tree: rows, index: [] })).toEqual([])
})

test('a changed, a new, a removed and a staged file are told', async () => {
  const two = id('Two.\n')
  const files = { 'a.md': 'Other.\n', 'new.md': 'One.\n', 'staged.md': 'Two.\n' }
  const tree = [{ path: 'a.md' }, { path: 'gone.md' }, { path: 'staged.md' }]
  const index = [
    { path: 'a.md' },
    { path: 'gone.md' },
    { path: 'staged.md', id: two },
    { path: 'new.md' },
  ]
  expect(await changes(files, { tree, index })).toEqual([
    `a.md: 100644 ${ONE} → 100644 on disk`,
    `gone.md: 100644 ${ONE} → gone`,
    `staged.md: 100644 ${ONE} → 100644 ${two}`,
    `new.md: new → 100644 ${ONE}`,
  ])
})

test('a file has the mode of the index, or else that of the revision', async () => {
  const files = { 'a.sh': 'One.\n', 'b.sh': 'One.\n' }
  const tree = [{ path: 'a.sh' }, { path: 'b.sh', mode: '100755' }]
  expect(await changes(files, { tree, index: [{ path: 'a.sh', mode: '100755' }] })).toEqual([
    `a.sh: 100644 ${ONE} → 100755 ${ONE}`,
  ])
})

test('a link is compared by where it leads, also where the disk has no links', async () => {
  const tree = [
    { path: 'kept', mode: '120000', id: id('a.md') },
    { path: 'text', mode: '120000', id: id('a.md') },
    { path: 'file', mode: '120000', id: id('a.md') },
    { path: 'other', mode: '120000', id: id('a.md') },
    { path: 'linked' },
  ]
  const arrange = (root: string) => {
    symlinkSync('a.md', join(root, 'kept'))
    symlinkSync('b.md', join(root, 'other'))
    symlinkSync('a.md', join(root, 'linked'))
  }
  const files = { text: 'a.md', file: 'One.\n' }
  expect(await changes(files, { tree, index: tree, arrange })).toEqual([
    `file: 120000 ${id('a.md')} → 100644 on disk`,
    `other: 120000 ${id('a.md')} → 120000 on disk`,
    `linked: 100644 ${ONE} → 120000 on disk`,
  ])
})

test('nothing behind a link to a folder belongs to the repository', async () => {
  const tree = [{ path: 'real/a.md' }, { path: 'way/a.md' }, { path: 'way/deep/b.md' }]
  const files = { 'real/a.md': 'One.\n', 'real/deep/b.md': 'One.\n' }
  const arrange = (root: string) => symlinkSync('real', join(root, 'way'))
  expect(await changes(files, { tree, index: tree, arrange })).toEqual([
    `way/a.md: 100644 ${ONE} → gone`,
    `way/deep/b.md: 100644 ${ONE} → gone`,
  ])
})

test('a folder or a file in the place of another is a removal', async () => {
  const tree = [{ path: 'a.md' }, { path: 'b.md/c.md' }]
  const arrange = (root: string) => mkdirSync(join(root, 'a.md'))
  expect(await changes({ 'b.md': 'One.\n' }, { tree, index: tree, arrange })).toEqual([
    `a.md: 100644 ${ONE} → gone`,
    `b.md/c.md: 100644 ${ONE} → gone`,
  ])
})

test('a submodule and a file that is left out of the work tree are as they are staged', async () => {
  const tree = [
    { path: 'sub', mode: '160000', id: 'c1' },
    { path: 'moved', mode: '160000', id: 'c1' },
    { path: 'removed', mode: '160000', id: 'c1' },
    { path: 'left.md' },
  ]
  const index = [
    { path: 'sub', mode: '160000', id: 'c1' },
    { path: 'moved', mode: '160000', id: 'c2' },
    { path: 'left.md', tag: 'S' },
  ]
  const files = { 'sub/x.md': 'One.\n', 'left.md': 'Other.\n', removed: 'One.\n' }
  expect(await changes(files, { tree, index })).toEqual([
    'moved: 160000 c1 → 160000 c2',
    'removed: 160000 c1 → gone',
  ])
})

test('a file with the size and times of the index is not read', async () => {
  const tree = [{ path: 'a.md' }, { path: 'b.md' }]
  const index = tree.map(({ path }) => ({ path, mode: '100755', isSeen: true }))
  const files = { 'a.md': 'Other.\n', index: '' }
  expect(await changes(files, { tree, index, arrange: grow })).toEqual([
    `a.md: 100644 ${ONE} → 100755 ${ONE}`,
    `b.md: 100644 ${ONE} → gone`,
  ])
  expect(await changes({ 'a.md': 'Other.\n' }, { tree, index, arrange: grow })).toEqual([
    `a.md: 100644 ${ONE} → 100755 on disk`,
    `b.md: 100644 ${ONE} → gone`,
  ])
})

/** Makes a file that is too large to be read, and that is older than the index. */
function grow(root: string): void {
  truncateSync(join(root, 'a.md'), LARGEST + 1)
  utimesSync(join(root, 'a.md'), 1_700_000_000, 1_700_000_000)
}

test('a file that is too large or cannot be read has no content', () => {
  const root = scratchProject({ 'a.md': 'One.\n', large: '' })
  const large = join(root, 'large')
  expect(bytesOf(join(root, 'a.md'), false)?.toString()).toBe('One.\n')
  expect(bytesOf(join(root, 'nothing.md'), false)).toBeUndefined()
  expect(bytesOf(root, false)).toBeUndefined()
  truncateSync(large, LARGEST)
  expect(bytesOf(large, false)?.length).toBe(LARGEST)
  truncateSync(large, LARGEST + 1)
  expect(bytesOf(large, false)).toBeUndefined()
})
