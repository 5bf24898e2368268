import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { workflowFiles } from '../../plugins/commands/workflows/new-workflow.ts'

const FACTS = { label: 'untriaged', folder: 'packages/docs/', content: 'content' }

const files = [
  ...['action.yml', ...globSync('.github/workflows/*.yml')].map(
    (path) => [path, readFileSync(path, 'utf8')] as const,
  ),
  ...workflowFiles('all', FACTS),
].filter(([path]) => path.endsWith('.yml') && !path.includes('ISSUE_TEMPLATE'))

test('there are an action, workflows to call, our own and those that are written', () => {
  expect(files.map(([path]) => path)).toEqual(
    expect.arrayContaining([
      'action.yml',
      '.github/workflows/check.yml',
      '.github/workflows/comment.yml',
      '.github/workflows/content.yml',
      '.github/workflows/milepost.yml',
      '.github/workflows/preview.yml',
    ]),
  )
})

test.each(files)('%s is YAML, and runs no text of a stranger', (_, text) => {
  expect(() => parse(text)).not.toThrow()
  const { on, runs, jobs } = parse(text)
  expect(Object.keys(on ?? {})).not.toContain('pull_request_target')
  type Step = { readonly run?: string; readonly uses?: string; readonly with?: object }
  const steps: readonly Step[] =
    runs?.steps ?? Object.values<{ steps?: Step[] }>(jobs).flatMap(({ steps = [] }) => steps)
  const shells = steps.flatMap(({ run }) => run ?? [])
  expect(shells.filter((shell) => shell.includes(`${'$'}{{`))).toEqual([])
  const checkouts = steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'))
  for (const checkout of checkouts) {
    expect(checkout.with).toMatchObject({ 'persist-credentials': false })
  }
})

/** The guides with steps that readers copy into workflows of their own. */
const guides = ['README.md', ...globSync('src/content/docs/**/*.{md,mdx}')]
  .map((path) => [path, readFileSync(path, 'utf8')] as const)
  .filter(([, text]) => /\buses: actions\//.test(text))

test('guides hold steps of workflows', () => {
  expect(guides.length).toBeGreaterThan(3)
})

test.each([...files, ...guides])('%s names every action by its hash and its version', (_, text) => {
  const used = [...text.matchAll(/\buses: (.+)/g)].map(([, action = '']) => action)
  const own = /^(?:\.\/|milepost-dev\/milepost\/\.github\/workflows\/)/
  const others = used.filter((action) => !own.test(action))
  const unpinned = others.filter((action) => !/@[0-9a-f]{40} # v\d+(\.\d+)+$/.test(action))
  expect(unpinned).toEqual([])
})

test.each(
  files.filter(([, text]) => text.includes('workflow_run:') || text.includes('workflow_run.')),
)('%s, which may write comments, brings nothing of a pull request', (_, text) => {
  expect(text).not.toMatch(/ref: \$\{\{ github\.event\.(?:workflow_run|pull_request)/)
  expect(parse(text).permissions).toEqual({
    actions: 'read',
    contents: 'read',
    'pull-requests': 'write',
  })
})
