import { describe, expect, test } from 'vitest'
import { isIgnored } from '../../plugins/engine/files-by-kind.ts'
import { defineKind } from '../../plugins/kinds/kind.ts'
import { findingsOf } from '../vocabulary.ts'

describe('`ignore` leaves files out as Git does', () => {
  test.each([
    ['*.draft.md', 'process/a.draft.md', true],
    ['*.draft.md', 'process/a.md', false],
    ['drafts/', 'drafts/a.md', true],
    ['drafts/', 'process/drafts/a.md', true],
    ['drafts', 'drafts/deep/a.md', true],
    ['drafts', 'drafts-of-2026/a.md', false],
    ['./process/', 'process/a.md', true],
    ['./process/', 'old/process/a.md', false],
    ['/process/', 'process/a.md', true],
    ['process/a.md', 'process/a.md', true],
    ['process/a', 'process/a.md', false],
    ['process/*.md', 'process/deep/a.md', false],
    ['process/**/a.md', 'process/very/deep/a.md', true],
  ])('%s and %s: %s', (pattern, path, expected) => {
    expect(isIgnored(`content/${path}`, { content: 'content', ignore: [pattern] })).toBe(expected)
    expect(isIgnored(path, { content: '.', ignore: [pattern] })).toBe(expected)
  })
})

test('a file that is left out has no findings', async () => {
  const documents = { 'process/a.draft.md': 'No frontmatter.\n', 'nowhere/b.md': 'Lost.\n' }
  expect(await findingsOf(documents, { config: { ignore: ['*.draft.md', 'nowhere'] } })).toBe('')
})

test('the folder of a kind may be written with a slash at either end', () => {
  const folders = ['EIPS/', './EIPS', './EIPS/', 'EIPS\\'].map((folder) =>
    defineKind({ name: 'eip', plural: 'eips', describes: 'One.', folder, fields: {} }),
  )
  expect(folders.map(({ folder, address }) => [folder, address])).toEqual(
    folders.map(() => ['EIPS', 'EIPS']),
  )
})
