import { expect, test } from 'vitest'
import { lineReader } from '../../../plugins/outside/git/line-names.ts'
import { releaseBranches } from '../../../plugins/outside/git/release-branches.ts'
import { answering } from './answering.ts'

test.each([
  ['release-v{major}.{minor}', 'release-v1.10', '1.10'],
  ['release-v{major}.{minor}', 'release-v1.10.1', undefined],
  ['release-v{major}.{minor}', 'release-v1x10', undefined],
  ['release-v{major}.{minor}', 'release-v../..', undefined],
  ['stable/{minor}_of_{major}', 'stable/2_of_1', '1.2'],
  ['v{major}+{minor}', 'v1+2', '1.2'],
])('a branch named like %s: %s is the line %s', (pattern, name, line) => {
  const read = lineReader(pattern)(name)
  expect(read && `${read.major}.${read.minor}`).toBe(line)
})

test('a name without both numbers is refused', () => {
  expect(() => lineReader('release-{major}')).toThrowErrorMatchingInlineSnapshot(
    `[Error: Cannot read lines off branches named \`release-{major}\`; expected \`{major}\` and \`{minor}\` once each.]`,
  )
})

const PATTERN = 'release-v{major}.{minor}'

/** The release branches of a clone with these refs, and those that are passed over. */
async function found(refs: readonly string[], remote?: string | false, keys = '') {
  const rows = refs.map((ref, at) => `c${at}\0${ref}\n`).join('')
  const { repository, questions } = answering({ 'for-each-ref': rows, config: keys })
  const { branches, passedOver } = await releaseBranches(repository, PATTERN, remote)
  return {
    branches: branches.map(
      ({ line, name, commit }) => `${line.major}.${line.minor} ${name} ${commit}`,
    ),
    passedOver: passedOver.map(({ line, name, home }) => `${line} ${name}, not in ${home}`),
    questions,
  }
}

const OF_ORIGIN = ['refs/remotes/origin/release-v1.9', 'refs/remotes/origin/release-v1.10']

test('versions are the branches of the remote, the newest line first', async () => {
  const refs = [
    ...['refs/heads/release-v1.9', 'refs/heads/release-v2.0', 'refs/heads/main'],
    ...OF_ORIGIN,
    ...['refs/remotes/fork/release-v3.0', 'refs/remotes/fork/deep/release-v4.0'],
    ...['refs/remotes/origin2/release-v5.0', 'refs/tags/release-v6.0'],
  ]
  expect(await found(refs)).toEqual({
    branches: ['1.10 release-v1.10 c4', '1.9 release-v1.9 c3'],
    passedOver: [
      '2.0 release-v2.0, not in `origin`',
      '3.0 fork/release-v3.0, not in `origin`',
      '5.0 origin2/release-v5.0, not in `origin`',
    ],
    questions: [
      ['for-each-ref', '--format=%(objectname)%00%(refname)', 'refs/remotes', 'refs/heads'],
    ],
  })
})

test('another remote is named, with slashes in its name', async () => {
  const refs = ['refs/remotes/team/a/release-v1.0', 'refs/heads/release-v2.0', ...OF_ORIGIN]
  expect(await found(refs, 'team/a')).toMatchObject({
    branches: ['1.0 release-v1.0 c0'],
    passedOver: [
      '2.0 release-v2.0, not in `team/a`',
      '1.9 origin/release-v1.9, not in `team/a`',
      '1.10 origin/release-v1.10, not in `team/a`',
    ],
  })
})

test('local branches count where they are chosen, or where there is no remote', async () => {
  const refs = ['refs/heads/release-v1.0', 'refs/remotes/fork/release-v3.0']
  const own = {
    branches: ['1.0 release-v1.0 c0'],
    passedOver: ['3.0 fork/release-v3.0, not in the branches of the clone itself'],
  }
  expect(await found([...refs, ...OF_ORIGIN], false)).toMatchObject({ branches: own.branches })
  expect(await found(refs)).toMatchObject(own)
  expect(await found(refs, undefined, 'remote.origin2.url\n')).toMatchObject(own)
  const none = {
    branches: [],
    passedOver: ['1.0 release-v1.0, not in `origin`', '3.0 fork/release-v3.0, not in `origin`'],
  }
  expect(await found(refs, undefined, 'remote.fork.url\nremote.origin.url\n')).toMatchObject(none)
  expect((await found(refs)).questions[1]).toEqual([
    'config',
    '--name-only',
    '--get-regexp',
    '^remote\\.',
  ])
})

test('a remote that is not there is an error, and one without branches has no versions', async () => {
  const refs = ['refs/heads/release-v1.0']
  await expect(found(refs, 'team')).rejects.toThrowErrorMatchingInlineSnapshot(
    `[GitFault: this clone has no remote \`team\`, which \`versions.remote\` names; add it by \`git remote add team <address>\` and fetch it]`,
  )
  expect(await found(refs, 'team', 'remote.team.url\n')).toMatchObject({ branches: [] })
})

test('a row without a commit or a name is no branch', async () => {
  const { repository } = answering({ 'for-each-ref': '\0refs/heads/release-v1.0\nc1\nc2\0\n' })
  expect((await releaseBranches(repository, PATTERN, false)).branches).toEqual([])
})
