import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { milepostIn } from '../../cli/terminal.ts'
import { scratchProject } from '../../scratch.ts'

const project = (label: string) =>
  scratchProject({
    'content/process/a.mdx': '---\ntitle: A\n---\n',
    'milepost.config.ts': `export default { triage: { label: ${JSON.stringify(label)} } }`,
  })

test('a workflow and a form give each new issue the label of the project', async () => {
  const root = project('to: "triage" #1')
  const { exit, out } = await milepostIn(root, ['new', 'workflow', 'triage'])
  expect([exit, out]).toEqual([
    0,
    '.github/workflows/untriaged.yml\n.github/ISSUE_TEMPLATE/issue.yml\n',
  ])
  const read = (path: string) => parse(readFileSync(join(root, path), 'utf8'))
  const { jobs, permissions } = read('.github/workflows/untriaged.yml')
  expect(permissions).toEqual({ issues: 'write' })
  expect(jobs.label.steps[0].env.LABEL).toBe('to: "triage" #1')
  expect(read('.github/ISSUE_TEMPLATE/issue.yml').labels).toEqual(['to: "triage" #1'])
})

test('nothing is replaced, and a name or a label that is none is refused', async () => {
  const root = project('untriaged')
  expect((await milepostIn(root, ['new', 'workflow', 'pull-request'])).exit).toBe(0)
  const again = await milepostIn(root, ['new', 'workflow', 'all'])
  expect([again.exit, again.err]).toEqual([
    2,
    'milepost: Nothing was written: `.github/pull_request_template.md` is already there.\n',
  ])
  expect(existsSync(join(root, '.github/workflows'))).toBe(false)
  expect((await milepostIn(root, ['new', 'workflow', 'triag'])).err).toContain(
    'Unknown workflow `triag`; did you mean `triage`?',
  )
  const risky = await milepostIn(project('$'.concat('{{ secrets.KEY }}')), [
    'new',
    'workflow',
    'triage',
  ])
  expect(risky.err).toContain('a workflow would compute its value')
})
