import { expect, test } from 'vitest'
import { checkProject } from '../../plugins/engine/check-project.ts'
import { openProject } from '../../plugins/engine/project.ts'
import { git, repository } from '../repository.ts'
import { row, TODAY } from '../vocabulary.ts'
import { components, line, policy } from './release-samples.ts'

/** Released in these quarters, so that 1.1 has ended and 1.2 gets security fixes only. */
const lines = {
  'releases/v1.1.mdx': line('1.1', '2026-03-31'),
  'releases/v1.2.mdx': line('1.2', '2026-06-30'),
  'releases/v1.3.mdx': line('1.3', '2026-09-30'),
  'releases/v1.4.mdx': line('1.4', '2026-12-31', '', 'planned'),
}
const project = (terms: string, more = {}) =>
  repository(
    Object.fromEntries(
      Object.entries({ ...components, ...lines, 'policies/p.mdx': policy(terms), ...more }).map(
        ([path, text]) => [`content/${path}`, text],
      ),
    ),
  )

async function findingsIn(root: string): Promise<string> {
  const { findings } = await checkProject(await openProject(root), { today: TODAY, processes: 0 })
  return findings
    .filter(({ rule }) => rule === 'release-branch-missing')
    .map(row)
    .join('\n')
}

test('each line that gets fixes has its branch, in the form that the policy gives', async () => {
  const root = project('requires: [branch]\nbranch: rel/{major}.{minor}')
  git(root, 'branch', 'rel/1.2')
  expect(await findingsIn(root)).toMatchInlineSnapshot(`
    "releases/v1.3.mdx:3:7 error release-branch-missing: Cannot find the branch \`rel/1.3\` of line \`1.3\`; create it, or write its address as \`branch\`.
      policies/p.mdx:10:12 required here"
  `)
  git(root, 'branch', 'rel/1.3')
  expect(await findingsIn(root)).toBe('')
})

test('a line whose branch is in another repository says so by its address', async () => {
  const address = 'branch: https://github.com/flyteorg/flyte/tree/release-v1.3'
  const root = project('requires: [branch]', {
    'releases/v1.3.mdx': line('1.3', '2026-09-30', address),
  })
  git(root, 'branch', 'release-v1.2')
  expect(await findingsIn(root)).toBe('')
})

test('no branch is asked for without the policy, or in a clone that does not know them all', async () => {
  expect(await findingsIn(project(''))).toBe('')
  const root = project('requires: [branch]')
  const shallow = `${root}/shallow`
  git(root, 'clone', '-q', '--depth', '1', `file://${root}`, shallow)
  expect(await findingsIn(shallow)).toBe('')
})
