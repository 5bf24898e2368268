import { expect, test } from 'vitest'
import { readTree } from '../../../plugins/outside/git/git-tree.ts'

const ROWS = [
  '100644 blob a1      12\tdocs/a.md',
  '120000 blob b2       3\tdocs/odd\nname\twith a tab',
  '160000 commit c3       -\tdocs/sub',
  '100755 blob d4     BAD\tdocs/missing.md',
  'warning: 100644 blob e5 1\tdocs/b.md',
  '',
]

/** Reads a tree, and returns the question to git too. */
async function asked(folder: string) {
  const questions: (readonly string[])[] = []
  const ask = async (args: readonly string[]) => {
    questions.push(args)
    return ROWS.join('\0')
  }
  return { tree: await readTree({ ask }, '--output=x', folder), questions }
}

test('a tree has a row for each path, whatever signs the path has', async () => {
  expect((await asked('docs/')).tree).toEqual(
    new Map([
      ['docs/a.md', { mode: '100644', id: 'a1', size: 12 }],
      ['docs/odd\nname\twith a tab', { mode: '120000', id: 'b2', size: 3 }],
      ['docs/sub', { mode: '160000', id: 'c3', size: 0 }],
      ['docs/missing.md', { mode: '100755', id: 'd4', size: 0 }],
    ]),
  )
})

test('a revision is no option, and paths are those of the whole repository', async () => {
  const question = [
    'ls-tree',
    '-r',
    '-z',
    '--long',
    '--full-tree',
    '--end-of-options',
    '--output=x',
  ]
  expect((await asked('docs/')).questions).toEqual([[...question, 'docs/']])
  expect((await asked('')).questions).toEqual([question])
})
