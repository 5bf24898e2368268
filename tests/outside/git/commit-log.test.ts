import { expect, test } from 'vitest'
import { historiesIn } from '../../../plugins/outside/git/commit-log.ts'

const NOON = Date.UTC(2026, 0, 5, 12) / 1_000
const LAST = Date.UTC(9999, 11, 31) / 1_000
const ID = 'a'.repeat(40)

/** A commit as git prints it, with the states and paths that follow. */
function commit(
  title: string,
  files: readonly string[],
  more: { at?: number; from?: string } = {},
) {
  return [`\x01${ID} ${more.at ?? NOON} [${more.from ?? 'b'}] ${title}`, '', ...files]
}

/** The histories in a log, a line each: path, number of commits, their titles, and a move. */
function read(parts: readonly string[], folder = '', isShallow = false): readonly string[] {
  const found = historiesIn(`${parts.join('\0')}\0`, { folder, isShallow })
  return [...found].map(([path, { commits, count, movedOn }]) => {
    const titles = commits.map(({ title }) => title).join(', ')
    return `${path} ${count}: ${titles}${movedOn ? `moved on ${movedOn}` : ''}`
  })
}

test('each file has its commits, in the order of the log', () => {
  const log = [...commit('Two', ['M', 'a.md', 'A', 'b.md']), ...commit('One', ['\nA', 'a.md'])]
  expect(read(log)).toEqual(['a.md 2: Two, One', 'b.md 1: Two'])
  expect(historiesIn(log.join('\0'), { folder: '', isShallow: false }).get('b.md')).toEqual({
    commits: [{ id: ID, on: '2026-01-05', title: 'Two' }],
    count: 1,
  })
})

test('paths start at the project', () => {
  const move = ['R100', 'docs/b.md', 'docs/c.md']
  expect(read(commit('One', ['A', 'docs/a.md', ...move]), 'docs/')).toEqual([
    'a.md 1: One',
    'c.md 1: One',
    'b.md 0: moved on 2026-01-05',
  ])
})

test('a file that moved twice has the commits of all its names', () => {
  const log = [
    ...commit('Third', ['R100', 'b.md', 'c.md', 'M', 'R.md']),
    ...commit('Second', ['R100', 'a.md', 'b.md']),
    ...commit('First', ['A', 'a.md', 'A', '\x01odd.md']),
  ]
  expect(read(log)).toEqual([
    'c.md 3: Third, Second, First',
    'b.md 0: moved on 2026-01-05',
    'R.md 1: Third',
    'a.md 0: moved on 2026-01-05',
    '\x01odd.md 1: First',
  ])
})

test('ten commits are kept of a file, and all are counted', () => {
  const log = Array.from({ length: 12 }, (_, at) => commit(`${12 - at}`, ['M', 'a.md'])).flat()
  expect(read(log)).toEqual(['a.md 12: 12, 11, 10, 9, 8, 7, 6, 5, 4, 3'])
})

test('the first commits of a shallow clone say nothing of a file, nor of a move', () => {
  const log = [
    ...commit('Second', ['M', 'a.md']),
    ...commit('First', ['A', 'a.md', 'A', 'b.md', 'R100', 'c.md', 'd.md'], { from: '' }),
  ]
  expect(read(log, '', true)).toEqual(['a.md 1: Second'])
  expect(read(log, '', false)).toContain('a.md 2: Second, First')
})

test('a commit beyond the calendar is left out', () => {
  expect(read(commit('Last', ['A', 'a.md'], { at: LAST }))).toEqual(['a.md 1: Last'])
  expect(read(commit('Later', ['A', 'a.md'], { at: LAST + 1 }))).toEqual([])
})

test('a title may hold what stands between the parts of a commit', () => {
  const title = `] ${ID} 5 [] x\nA\x01`
  expect(read(commit(title, ['A', 'a.md']))).toEqual([`a.md 1: ${title}`])
})

test.each([
  ['an id that is too short', `\x01${'a'.repeat(39)} ${NOON} [b] x`],
  ['something before the id', `\x01x ${ID} ${NOON} [b] x`],
  ['no time', `\x01${ID} [b] x`],
])('what is no commit has no files: %s', (_, head) => {
  expect(read([head, 'A', 'a.md'])).toEqual([])
})
