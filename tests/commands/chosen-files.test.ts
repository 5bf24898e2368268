import { join } from 'node:path'
import { expect, test } from 'vitest'
import { inChosenFiles } from '../../plugins/commands/chosen-files.ts'
import { summaryOf } from '../../plugins/engine/report.ts'
import { scratchProject } from '../scratch.ts'
import { checked, mdx } from '../vocabulary.ts'

/** Three documents with a mistake each, one with two, and one of two documents with one id. */
const DOCUMENTS = {
  'people.yaml': 'ada: { name: Ada }\n',
  'process/a.md': mdx('title: A', '[[nowhere]]'),
  'process/deep/b.md': mdx('title: B', '[[a]] [b](gone.md)'),
  'process/ok.md': mdx('title: OK'),
  'themes/c.mdx': mdx('title: C', '[[gone]]'),
  'themes/deep/c.mdx': mdx('title: C'),
}

const summary = summaryOf(await checked(DOCUMENTS))

function chosen(paths: readonly string[], folder = '') {
  const files = Object.entries(DOCUMENTS).map(([path, text]) => [`content/${path}`, text])
  const root = scratchProject({ ...Object.fromEntries(files), 'README.md': '# Read me\n' })
  const found = inChosenFiles(summary, paths, { root, cwd: join(root, folder) })
  const files_ = found.summary.findings.map(({ file }) => file.replace('content/', ''))
  return [...files_, `of ${found.summary.documents}`, ...found.without]
}

const [A, B, C, SECOND] = ['process/a.md', 'process/deep/b.md', 'themes/c.mdx', 'themes/deep/c.mdx']

test.each<readonly [paths: readonly string[], folder: string, reported: readonly string[]]>([
  [['.'], '', [A, B, C, SECOND, 'of 6']],
  [['content'], '', [A, B, C, SECOND, 'of 6']],
  [['content/process/a.md'], '', [A, 'of 1']],
  [['./content/process/a.md', 'content/process/deep/'], '', [A, B, 'of 2']],
  [['content/**/*.md'], '', [A, B, 'of 3']],
  [['content/process/*'], '', [A, 'of 2']],
  [['*.mdx'], '', [C, SECOND, 'of 2']],
  [['content/people.yaml'], '', ['of 1']],
  // What only points at a chosen file, as the second of two equal ids does, belongs to it.
  [['content/themes/c.mdx'], '', [C, SECOND, 'of 1']],
  [['content/themes/deep/c.mdx'], '', [SECOND, 'of 1']],
  // Paths are named from the folder in which the command is typed.
  [['a.md'], 'content/process', [A, 'of 1']],
  [['d*/*.md'], 'content/process', [B, 'of 1']],
  [['*.md'], 'content/process', [A, B, 'of 3']],
  [['../themes'], 'content/process', [C, SECOND, 'of 2']],
  // A file that is no document is handed back, and fails nothing.
  [['README.md', 'content/process/ok.md'], '', ['of 1', 'README.md']],
])('of %j in %j', (paths, folder, reported) => {
  expect(chosen(paths, folder)).toEqual(reported)
})

test.each([
  [
    'content/process/aa.md',
    'Cannot find the file `content/process/aa.md`; did you mean `content/process/a.md`?',
  ],
  ['content/*.txt', 'Cannot find a document that matches `content/*.txt`.'],
  ['nowhere/', 'Cannot find the file `nowhere/`.'],
])('%s is nothing that can be checked', (path, why) => {
  expect(() => chosen([path])).toThrow(why)
})
