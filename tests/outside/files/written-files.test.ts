import { spawnSync } from 'node:child_process'
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryPath, writeWhole } from '../../../plugins/outside/files/whole-file.ts'
import { writeFiles, writeNamedFile } from '../../../plugins/outside/files/written-files.ts'
import { scratchProject } from '../../scratch.ts'

/** A project with links to a folder and to a file that are not its own. */
function linkedProject() {
  const elsewhere = scratchProject({ 'theirs.md': 'theirs' })
  const root = scratchProject({ 'a.md': 'one' })
  symlinkSync(elsewhere, join(root, 'out'))
  symlinkSync(join(elsewhere, 'theirs.md'), join(root, 'x.md'))
  symlinkSync(join(elsewhere, 'gone.md'), join(root, 'dangling.md'))
  return { root, elsewhere }
}

const LINK = 'is a symbolic link and nothing is written through one.'

test.each([
  ['out/y.md', `Cannot write \`out/y.md\`: \`out\` ${LINK}`],
  ['out/new/y.md', `Cannot write \`out/new/y.md\`: \`out\` ${LINK}`],
  ['x.md', `Cannot write \`x.md\`: \`x.md\` ${LINK}`],
  ['dangling.md', `Cannot write \`dangling.md\`: \`dangling.md\` ${LINK}`],
  ['../y.md', 'Cannot write `../y.md`: it is outside the project.'],
])('nothing is written to %s', (path, sentence) => {
  const { root, elsewhere } = linkedProject()
  const both = new Map([
    ['a.md', 'two'],
    [path, 'ours'],
  ])
  expect(() => writeFiles(root, both)).toThrow(sentence)
  expect(() => writeFiles(root, new Map([[path, undefined]]))).toThrow(sentence)
  expect(readFileSync(join(root, 'a.md'), 'utf8')).toBe('one')
  expect(readdirSync(elsewhere)).toEqual(['theirs.md'])
  expect(readFileSync(join(elsewhere, 'theirs.md'), 'utf8')).toBe('theirs')
})

test('a project may itself be reached through a link', () => {
  const { root, elsewhere } = linkedProject()
  writeFiles(join(root, 'out'), new Map([['new/y.md', 'ours']]))
  writeNamedFile(join(root, 'out'), 'z.md', 'ours')
  writeNamedFile(join(root, 'out'), join(realpathSync(elsewhere), 'w.md'), 'ours')
  expect(readdirSync(elsewhere).sort()).toEqual(['new', 'theirs.md', 'w.md', 'z.md'])
})

test('in a project that is reached through a link, no link is followed', () => {
  const { root, elsewhere } = linkedProject()
  const theirs = scratchProject({})
  symlinkSync(theirs, join(elsewhere, 'way'))
  for (const path of ['way/y.md', join(realpathSync(elsewhere), 'way/y.md')]) {
    expect(() => writeNamedFile(join(root, 'out'), path, 'ours')).toThrow(`\`way\` ${LINK}`)
  }
  expect(readdirSync(theirs)).toEqual([])
})

test('a file that a user names may be outside, and in no case is a link followed to it', () => {
  const { root, elsewhere } = linkedProject()
  const outside = join(elsewhere, 'new/y.md')
  writeNamedFile(root, outside, 'ours')
  expect(readFileSync(outside, 'utf8')).toBe('ours')
  symlinkSync('theirs.md', join(elsewhere, 'link.md'))
  for (const path of ['out/y.md', 'x.md', join(elsewhere, 'link.md')]) {
    expect(() => writeNamedFile(root, path, 'ours')).toThrow(LINK)
  }
  expect(readFileSync(join(elsewhere, 'theirs.md'), 'utf8')).toBe('theirs')
})

test('files are deleted, and those that are not there count as deleted', () => {
  const { root } = linkedProject()
  const gone = ['a.md', 'gone.md', 'no/folder/b.md'].map((path) => [path, undefined] as const)
  writeFiles(root, new Map(gone))
  expect(readdirSync(root).sort()).toEqual(['dangling.md', 'out', 'x.md'])
})

test('when one file cannot be put in place, all are as before', () => {
  const before = { 'a.md': 'one', 'b.md': 'one', 'c.md': 'one' }
  const root = scratchProject(before)
  const changes = new Map<string, string | undefined>([
    ['a.md', 'two'],
    ['b.md', undefined],
    ['new/d.md', 'two'],
    ['c.md', 'two'],
    // The same file again: the first of both took its place already.
    ['./c.md', 'three'],
  ])
  expect(() => writeFiles(root, changes)).toThrow(
    expect.objectContaining({
      message: 'Cannot write `./c.md`: ENOENT: no such file or directory.',
      cause: expect.objectContaining({ code: 'ENOENT' }),
    }),
  )
  for (const [name, text] of Object.entries(before))
    expect(readFileSync(join(root, name), 'utf8')).toBe(text)
  expect(existsSync(join(root, 'new'))).toBe(false)
})

test('a reason of our own is told to its end', () => {
  const { root, elsewhere } = linkedProject()
  symlinkSync(elsewhere, join(root, 'a, b'))
  expect(() => writeNamedFile(root, 'a, b/y.md', 'ours')).toThrow(`\`a, b\` ${LINK}`)
})

test('only a plain file is replaced', () => {
  const root = scratchProject({})
  expect(spawnSync('mkfifo', [join(root, 'pipe')]).status).toBe(0)
  mkdirSync(join(root, 'folder'))
  expect(() => writeNamedFile(root, 'pipe', 'x')).toThrow(
    'something else than a file is in its place.',
  )
  expect(() => writeNamedFile(root, 'folder', 'x')).toThrow('there is a folder in its place.')
  expect(lstatSync(join(root, 'pipe')).isFIFO()).toBe(true)
})

test('what killed writers left beside a file goes with the next writing, what others write stays', () => {
  const root = scratchProject({})
  const { pid } = spawnSync(process.execPath, ['-e', ''])
  const ours = temporaryPath(root)
  const old = temporaryPath(root)
  for (const file of [ours, old, join(root, 'mine.tmp')]) writeFileSync(file, 'half of')
  mkdirSync(join(root, `.milepost-${pid}-0123456789ab.tmp/below`), { recursive: true })
  utimesSync(old, 0, 0)
  writeWhole(join(root, 'a.md'), 'whole')
  expect(
    readdirSync(root)
      .map((name) => join(root, name))
      .sort(),
  ).toEqual([ours, join(root, 'a.md'), join(root, 'mine.tmp')].sort())
})
