import { expect, test } from 'vitest'
import type { Day } from '../../plugins/basics/calendar.ts'
import type { FileHistory } from '../../plugins/outside/git/commit-log.ts'
import { commitList } from '../../plugins/views/commit-list.ts'

const COMMIT = { id: 'a'.repeat(40), on: '2026-11-20' as Day, title: 'Move the target' }

/** The commits that a page shows of a file with this history. */
function listOf(file: FileHistory, repository?: string, isWhole = true) {
  const histories = { isWhole, files: new Map([['content/a.mdx', file]]) }
  return commitList({ repository, histories }, 'content/a.mdx')
}

test('a commit leads to the code host, where it is known', () => {
  const file = { commits: [COMMIT], count: 1 }
  expect(listOf(file, 'https://example.org/p/')).toEqual({
    rows: [
      {
        on: '2026-11-20',
        commit: { text: 'Move the target', href: `https://example.org/p/commit/${COMMIT.id}` },
      },
    ],
    more: 0,
    isWhole: true,
  })
  expect(listOf(file)?.rows[0]?.commit).toEqual({ text: 'Move the target' })
})

test('the title of a commit is text without hidden characters, and not longer than a line', () => {
  const titles = ['\u202egnissiM \u0007', 'x'.repeat(500), '']
  const commits = titles.map((title) => ({ ...COMMIT, title }))
  expect(listOf({ commits, count: 40 }, undefined, false)).toMatchObject({
    rows: [
      { commit: { text: '\\u{202e}gnissiM \\u{7}' } },
      { commit: { text: `${'x'.repeat(120)}…` } },
      { commit: { text: 'aaaaaaa' } },
    ],
    more: 37,
    isWhole: false,
  })
})
