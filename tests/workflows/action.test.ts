import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { commit, repository, write } from '../repository.ts'
import { scratchProject } from '../scratch.ts'
import { mdx } from '../vocabulary.ts'
import { evaluate, runStep, stepsIn } from './workflow.ts'

const { inputs, outputs } = parse(readFileSync('action.yml', 'utf8'))
const [, install, refuse, check] = stepsIn('action.yml')

const BEFORE = {
  'content/people.yaml': 'kim: { name: Kim }\n',
  'content/roadmap/next.md': mdx('title: Next'),
  'content/roadmap/items/parser.md': mdx(
    'title: Parser\nroadmap: next\nowners: [kim]\nhistory: [{ status: planned, target: 2027-Q1 }]',
  ),
}

/** A pull request: its repository, and the contexts that a runner gives to the action. */
function pullRequest(changes: Readonly<Record<string, string>>, given = {}) {
  const cwd = repository(BEFORE)
  const base = commitOf(cwd)
  write(cwd, { ...changes, 'notes.txt': 'A change.\n' })
  commit(cwd)
  const event = { pull_request: { base: { sha: base } } }
  const github = { event, event_name: 'pull_request', sha: 'unused' }
  const defaults = Object.entries<{ default: string }>(inputs).map(([name, input]) => [
    name,
    evaluate(input.default, { github }),
  ])
  const contexts = {
    github,
    inputs: { ...Object.fromEntries(defaults), ...given },
    runner: { temp: scratchProject({}) },
  }
  return { cwd, contexts, env: { GITHUB_ACTION_PATH: resolve('.'), NO_COLOR: '1' } }
}

const commitOf = (cwd: string) =>
  spawnSync('git', ['rev-parse', 'HEAD'], { cwd, encoding: 'utf8' }).stdout.trim()

test('a mistake is shown at its line, in the summary, and for code scanning', () => {
  const place = pullRequest({
    'content/roadmap/items/parser.md': mdx(
      'title: Parser\nroadmap: next\nowners: [kim]\nhistory: [{ status: planned, target: 2027-Q1 }, { status: delayed, target: 2027-Q3, note: Hard }]',
      '[lost](lost.md)',
    ),
  })
  const run = runStep(check ?? {}, place)
  expect(run.out).toContain(
    '::error file=content/roadmap/items/parser.md,line=8,endLine=8,col=8,endColumn=15,title=broken-link::Cannot find the file `lost.md`.',
  )
  expect(run.status).toBe(1)
  expect(run.summary).toContain('| error | Cannot find the file <code>lost.md</code>. |')
  expect(run.summary).toContain('2027-Q1 → 2027-Q3 – Hard')
  const folder = evaluate(outputs.folder.value, {
    steps: { check: { outputs: run.outputs } },
  })
  const read = (name: string) => JSON.parse(readFileSync(join(folder, name), 'utf8'))
  expect(read('report.json').summary).toMatchObject({ error: 1 })
  expect(read('findings.sarif').runs[0].results).toHaveLength(2)
  expect(read('changes.json').targets[0]).toMatchObject({ key: 'item:parser', to: '2027-Q3' })
}, 60_000)

test('a sound change passes, and warnings fail it only when that is asked for', () => {
  const warned = { 'content/process/plan.md': mdx('title: Plan', 'TODO: write it.') }
  expect(runStep(check ?? {}, pullRequest(warned)).status).toBe(0)
  expect(runStep(check ?? {}, pullRequest(warned, { strict: 'true' })).status).toBe(1)
}, 60_000)

test('the configuration of the base decides, whatever the change says', () => {
  const place = pullRequest({
    'content/process/plan.md': mdx('title: Plan', '[lost](lost.md)'),
    'milepost.config.mjs': "throw new Error('The configuration of a stranger ran.')\n",
  })
  const run = runStep(check ?? {}, place)
  expect(run.out).not.toContain('stranger ran')
  expect(run.status).toBe(1)
}, 60_000)

test('packages that a change brings along are refused, at any depth', () => {
  const clean = pullRequest({ 'content/process/plan.md': mdx('title: Plan') })
  expect(runStep(refuse ?? {}, clean).status).toBe(0)
  const brought = pullRequest({ 'docs/node_modules/milepost/config.js': 'run()' })
  const run = runStep(refuse ?? {}, brought)
  expect([run.status, run.out]).toEqual([
    2,
    '::error::The change adds or changes files in node_modules, or its base is not there.\n',
  ])
})

test('a check that cannot run leaves no report', () => {
  const place = pullRequest({}, { root: 'nowhere' })
  const run = runStep(check ?? {}, place)
  expect(run.status).toBe(2)
  expect(existsSync(join(run.outputs['folder'] ?? '', 'report.json'))).toBe(false)
}, 60_000)

test.each([
  ['true', ''],
  ['false', ' --omit=dev'],
])(
  'with diagrams: %s, packages of the lock file are installed, and no script runs',
  (diagrams, omitted) => {
    const place = pullRequest({}, { diagrams })
    const run = runStep(install ?? {}, { ...place, programs: { npm: 'echo "$PWD: npm $*"' } })
    expect(run).toMatchObject({
      status: 0,
      out: `${resolve('.')}: npm ci --ignore-scripts --no-audit --no-fund${omitted}\n`,
    })
  },
)
