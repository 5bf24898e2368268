import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { scratchProject } from '../scratch.ts'
import { runStep, stepsIn } from './workflow.ts'

const steps = stepsIn('.github/workflows/comment.yml').filter(({ name }) => name !== undefined)
const [, , find, take, say] = steps

const COMMIT = 'a'.repeat(40)
const REPORT = JSON.stringify({
  version: 1,
  today: '2026-11-20',
  summary: { documents: 3, error: 1, warning: 0, info: 0, allowed: 0 },
  findings: [
    {
      ...{ rule: 'broken-link', severity: 'error', message: 'Cannot find the file `b.md`.' },
      ...{ file: 'content/a.md', line: 5, column: 2 },
    },
  ],
})

/** A run of the check has ended. `gh` answers as told, and writes down what it was asked. */
function ended(answer: string, branch = 'patch-1') {
  const temp = scratchProject({})
  const github = {
    token: 'secret',
    repository: 'example/docs',
    event: {
      workflow_run: {
        id: 7,
        head_sha: COMMIT,
        head_branch: branch,
        head_repository: { owner: { login: 'stranger' } },
      },
    },
  }
  return {
    cwd: resolve('.'),
    contexts: {
      github,
      runner: { temp },
      steps: { request: { outputs: { number: '12' } } },
    },
    programs: { gh: `printf '%s\\n' "$@" >> "${temp}/asked"\n${answer}` },
    asked: () => readFileSync(join(temp, 'asked'), 'utf8'),
    folder: join(temp, 'artefact'),
  }
}

/** Packs files as GitHub packs an artefact. */
function packed(files: Readonly<Record<string, string>>): string {
  const folder = scratchProject(files)
  execFileSync('zip', ['-q', '-r', 'artefact.zip', '.'], { cwd: folder })
  return join(folder, 'artefact.zip')
}

const zipOf = (path: string) => `case "$*" in *zip) cat "${path}";; *) echo 99;; esac`

test('the pull request is found by what GitHub says of the run, never by the artefact', () => {
  const branch = 'x"; id; $(id) `id` && state=closed'
  const place = ended('echo 12', branch)
  expect(runStep(find ?? {}, place).outputs).toEqual({ number: '12' })
  expect(place.asked()).toContain(`-f\nhead=stranger:${branch}\n`)
  expect(runStep(find ?? {}, ended('')).outputs).toEqual({ number: '' })
})

test('only two files of the artefact are taken, and each is cut to size', () => {
  const long = 'x'.repeat(5_000_000)
  const zip = packed({ 'report.json': REPORT, 'changes.json': long, 'run.sh': 'id' })
  const place = ended(zipOf(zip))
  expect(runStep(take ?? {}, place)).toMatchObject({ status: 0, out: '' })
  expect(readFileSync(join(place.folder, 'report.json'), 'utf8')).toBe(REPORT)
  expect(readFileSync(join(place.folder, 'changes.json')).length).toBe(4_200_000)
  expect(existsSync(join(place.folder, 'run.sh'))).toBe(false)
})

test.each([
  ['no artefact', ''],
  ['what is no archive', zipOf('/dev/null')],
])('%s is no failure, and the comment says so', (_, answer) => {
  const place = ended(answer)
  expect(runStep(take ?? {}, place).status).toBe(0)
  expect(runStep(say ?? {}, { ...place, programs: ended('').programs }).status).toBe(0)
})

test('the first comment is posted, and later ones replace it', () => {
  const post = ended('')
  runStep(take ?? {}, { ...post, programs: { gh: zipOf(packed({ 'report.json': REPORT })) } })
  expect(runStep(say ?? {}, post).status).toBe(0)
  expect(post.asked()).toContain('--method\nPOST\nrepos/example/docs/issues/12/comments\n')
  const text = readFileSync(join(post.folder, 'comment.md'), 'utf8')
  expect(text).toContain(`**1 error** in 3 documents, checked for 2026-11-20.`)
  expect(text).toContain(`<code>${COMMIT}</code>`)
  const patch = ended('case "$*" in *PATCH*) ;; *) echo 345; echo 678;; esac')
  runStep(take ?? {}, { ...patch, programs: { gh: '' } })
  expect(runStep(say ?? {}, patch).status).toBe(0)
  expect(patch.asked()).toContain('--method\nPATCH\nrepos/example/docs/issues/comments/345\n')
})
