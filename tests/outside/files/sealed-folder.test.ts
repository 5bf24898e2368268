import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { sealedFolder } from '../../../plugins/outside/files/sealed-folder.ts'
import { scratchProject } from '../../scratch.ts'

const FOLDER = 'node_modules/.cache/milepost'
const FILE = `${FOLDER}/note`

/** A project that keeps one text, in a folder that a run made. */
function keeping(): string {
  const root = scratchProject({ 'node_modules/.package-lock.json': '{}' })
  sealedFolder(root).write('note', 'a text')
  return root
}

const noteIn = (root: string) => sealedFolder(root).read('note')

test('a later run reads what this one wrote', () => {
  const root = keeping()
  expect(noteIn(root)).toBe('a text')
  expect(sealedFolder(root).seal('x')).toBe(sealedFolder(root).seal('x'))
  expect(statSync(join(root, FOLDER, 'secret')).mode & 0o777).toBe(0o600)
  expect(readdirSync(join(root, FOLDER)).sort()).toEqual(['note', 'secret'])
})

test.each<[damage: string, make: (file: string) => void]>([
  [
    'one other letter',
    (file) => writeFileSync(file, readFileSync(file, 'utf8').replace('a t', 'A t')),
  ],
  ['half of it', (file) => writeFileSync(file, readFileSync(file).subarray(0, 66))],
  ['JSON of another kind', (file) => writeFileSync(file, '[]')],
  ['nothing', (file) => writeFileSync(file, '')],
  [
    'a folder in its place',
    (file) => {
      rmSync(file)
      mkdirSync(file)
    },
  ],
  ['the text of another name', (file) => renameSync(file, `${file}-2`)],
  [
    'a link to itself, moved',
    (file) => {
      renameSync(file, `${file}-2`)
      symlinkSync(`${file}-2`, file)
    },
  ],
  [
    'a link to a device without end',
    (file) => {
      rmSync(file)
      symlinkSync('/dev/zero', file)
    },
  ],
  [
    'a pipe that nobody writes to',
    (file) => {
      rmSync(file)
      execFileSync('mkfifo', [file])
    },
  ],
])('%s is not read', (_, make) => {
  const root = keeping()
  make(join(root, FILE))
  expect(noteIn(root)).toBeUndefined()
  expect(sealedFolder(root).read('note-2')).toBeUndefined()
})

test.each<[of: string, make: (file: string) => void]>([
  [
    'is a copy, as one that git brings',
    (file) => {
      copyFileSync(file, `${file}-2`)
      renameSync(`${file}-2`, file)
    },
  ],
  ['others can read', (file) => chmodSync(file, 0o644)],
  [
    'is a link',
    (file) => {
      renameSync(file, `${file}-2`)
      symlinkSync(`${file}-2`, file)
    },
  ],
  ['is cut short', (file) => writeFileSync(file, 'short')],
  ['is gone', (file) => rmSync(file)],
])('with a secret that %s, nothing from before is read, and a new one is made', (_, make) => {
  const root = keeping()
  make(join(root, FOLDER, 'secret'))
  expect(noteIn(root)).toBeUndefined()
  sealedFolder(root).write('note', 'a new text')
  expect(noteIn(root)).toBe('a new text')
  expect(statSync(join(root, FOLDER, 'secret')).mode & 0o777).toBe(0o600)
})

test.each(['node_modules', 'node_modules/.cache', FOLDER])(
  'a link in place of %s is not followed',
  (folder) => {
    const root = keeping()
    const elsewhere = scratchProject({})
    cpSync(join(root, folder), join(elsewhere, 'moved'), { recursive: true })
    rmSync(join(root, folder), { recursive: true })
    symlinkSync(join(elsewhere, 'moved'), join(root, folder))
    const before = readdirSync(elsewhere, { recursive: true })
    expect(noteIn(root)).toBeUndefined()
    expect(sealedFolder(root).seal('x')).toHaveLength(64)
    sealedFolder(root).write('other', 'a text')
    expect(readdirSync(elsewhere, { recursive: true })).toEqual(before)
  },
)

test('a project without `node_modules` keeps nothing, and gets none', () => {
  const root = scratchProject({ 'content/a.md': '' })
  const folder = sealedFolder(root)
  folder.write('note', 'a text')
  expect(folder.read('note')).toBeUndefined()
  expect(existsSync(join(root, 'node_modules'))).toBe(false)
  folder.trim({ days: 0, bytes: 0 })
  expect(folder.seal('x')).toMatch(/^[0-9a-f]{64}$/)
  expect(folder.seal('x')).toBe(sealedFolder(root).seal('x'))
})

test('a file in place of the folder costs nothing but time', () => {
  const root = scratchProject({ 'node_modules/.cache': 'a file' })
  sealedFolder(root).write('note', 'a text')
  expect(noteIn(root)).toBeUndefined()
  expect(readFileSync(join(root, 'node_modules/.cache'), 'utf8')).toBe('a file')
  expect(sealedFolder(root).seal('x')).toHaveLength(64)
})

test('a folder in place of the secret costs nothing but time', () => {
  const root = scratchProject({ [`${FOLDER}/secret/note`]: 'x' })
  sealedFolder(root).write('note', 'a text')
  expect(noteIn(root)).toBeUndefined()
  expect(existsSync(join(root, FILE))).toBe(false)
})
