import { execFileSync } from 'node:child_process'
import { lstatSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type Walk, walkFolder } from '../../../plugins/outside/sources/folder-walk.ts'
import { scratchProject } from '../../scratch.ts'
import { row } from '../../vocabulary.ts'

/** Walks over a folder. Returns the files, a row for each finding, and what is passed over. */
function walked(root: string, path = 'content') {
  const walk: Walk = { files: [], findings: [], passedOver: [] }
  walkFolder(join(root, path), path, walk)
  return {
    files: walk.files.map((file) => file.path),
    findings: walk.findings.map((finding) => row(finding).replace(/;.*/s, '')),
    passedOver: walk.passedOver.map((each) => `${each.path} ${each.reason}`),
    all: walk.files,
  }
}

/** A path in a folder, with bytes that are not UTF-8 where it has `é`. */
const inLatin = (root: string, path: string) =>
  Buffer.concat([Buffer.from(`${root}/`), Buffer.from(path, 'latin1')])

test('the files of a folder are in the order of their names, with what shows a change of each', () => {
  const files = {
    '｡.md': '',
    '😀.md': '',
    'b.md': 'b',
    'a/c.yml': 'c',
    'a-b.json': '{}',
    'a.md': 'a',
  }
  const root = scratchProject(files)
  const found = walked(root, '')
  expect(found.files).toEqual(['a/c.yml', 'a-b.json', 'a.md', 'b.md', '😀.md', '｡.md'])
  const { mtimeMs, ctimeMs, ino } = lstatSync(join(root, 'b.md'))
  expect(found.all[3]).toEqual({
    path: 'b.md',
    onDisk: join(root, 'b.md'),
    stamp: `${mtimeMs} ${ctimeMs} 1 ${ino}`,
  })
})

test('what is no document is passed over, and said where somebody may miss it', () => {
  const root = scratchProject({
    'content/.hidden/a.md': '',
    'content/node_modules/a.md': '',
    'content/.git/a.md': '',
    'content/.b.md': '',
    'content/c.md.': '',
    'content/notes.txt': '',
    'content/picture.png': '',
    'content/.d.md/e.md': '',
    'content/folder.md/f.md': '',
  })
  execFileSync('mkfifo', [join(root, 'content/pipe'), join(root, 'content/pipe.md')])
  const { files, findings, passedOver } = walked(root)
  expect(files).toEqual(['content/folder.md/f.md'])
  expect(findings).toEqual([
    '.b.md:1:1 error unportable-name: Unexpected name `.b.md`: it begins with a dot, which hides it',
    'c.md.:1:1 error unportable-name: Unexpected name `c.md.`: it ends in a dot or a blank, which Windows drops',
    'pipe.md:1:1 error unreadable-file: Unexpected kind of file, expected a plain one.',
  ])
  expect(passedOver).toEqual([
    'content/.b.md hidden',
    'content/.d.md hidden',
    'content/.hidden hidden',
    'content/c.md. ending',
    'content/notes.txt ending',
    'content/pipe ending',
  ])
})

test('a link that the system cannot follow is a finding, as any other', () => {
  const root = scratchProject({ 'content/owners': 'ana\n' })
  const links = {
    itself: 'itself',
    long: 'x'.repeat(300),
    nowhere: 'gone',
    through: 'owners/x',
    good: 'owners',
  }
  for (const [name, target] of Object.entries(links))
    symlinkSync(target, join(root, 'content', name))
  const { findings, passedOver } = walked(root)
  const sentence = (name: string) =>
    `${name}:1:1 error symbolic-link: Unexpected symbolic link \`content/${name}\``
  expect(findings).toEqual(['itself', 'long', 'nowhere', 'through'].map(sentence))
  expect(passedOver).toContain('content/good link')
})

test('a name that is not UTF-8 is a fault of a document or a folder, and of no other file', () => {
  const root = scratchProject({ 'content/\ufffd.md': '' })
  mkdirSync(inLatin(root, 'content/a\xe9\x80'))
  for (const name of ['b\xe9.md', 'c\xe9.txt']) writeFileSync(inLatin(root, `content/${name}`), '')
  const { files, findings, passedOver } = walked(root)
  expect(files).toEqual(['content/\ufffd.md'])
  expect(findings).toEqual([
    'a\\xe9\\x80:1:1 error unportable-name: Unexpected bytes in the name `a\\xe9\\x80` that are not UTF-8',
    'b\\xe9.md:1:1 error unportable-name: Unexpected bytes in the name `b\\xe9.md` that are not UTF-8',
  ])
  expect(passedOver).toEqual(['content/c\\xe9.txt ending'])
})

test('a folder that is gone, or whose path is too long, is one finding', () => {
  const root = scratchProject({})
  const gone = 'Cannot read the folder: it went away while its folder was being read.'
  const found = (path: string) => {
    const walk: Walk = { files: [], findings: [], passedOver: [] }
    walkFolder(join(root, 'gone'), path, walk)
    return walk.findings.map((finding) => row(finding).replace(/;.*/s, ''))
  }
  expect(found('docs')).toEqual([`docs:1:1 error unreadable-file: ${gone}`])
  expect(found('')).toEqual([`.:1:1 error unreadable-file: ${gone}`])
  expect(found('d'.repeat(201))).toEqual([
    `${'d'.repeat(201)}:1:1 error unportable-name: Unexpected path of 201 characters, expected at most 200`,
  ])
})
