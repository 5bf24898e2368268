import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { scratchProject } from '../scratch.ts'
import { mdx } from '../vocabulary.ts'

interface Hook {
  readonly id: string
  readonly entry: string
  readonly files: string
  readonly language: string
}
const hooks: readonly Hook[] = parse(readFileSync('.pre-commit-hooks.yaml', 'utf8'))

/** Runs the entry of a hook as pre-commit does: with the names of the files of a commit. */
function run(id: string, root: string, ...names: readonly string[]) {
  const { entry = '' } = hooks.find((hook) => hook.id === id) ?? {}
  const [program = '', ...words] = entry.split(' ')
  const npx = `#!/bin/sh\n[ "$1 $2" = "--no-install milepost" ] || exit 9\nshift 2\nexec "${process.execPath}" "${resolve('build/cli/main.js')}" "$@"\n`
  const bin = scratchProject({ npx })
  spawnSync('chmod', ['+x', join(bin, 'npx')])
  const env = { ...process.env, PATH: `${bin}:${process.env['PATH']}` }
  const { status, stdout } = spawnSync(program, [...words, ...names], {
    cwd: root,
    env,
    encoding: 'utf8',
  })
  return { status, stdout }
}

test('a hook reads the files that documents are made of, with the program of the project', () => {
  expect(hooks.map(({ id, language }) => [id, language])).toEqual([
    ['milepost', 'system'],
    ['milepost-fix', 'system'],
  ])
  const [pattern] = hooks.map(({ files }) => new RegExp(files))
  for (const name of ['content/a.md', 'content/a.mdx', 'content/people.yaml']) {
    expect(pattern?.test(name)).toBe(true)
  }
  expect(pattern?.test('src/a.ts')).toBe(false)
})

test('the check of a commit fails for its own files, and is silent about what is sound', () => {
  const root = scratchProject({
    'README.md': 'No document.\n',
    'content/process/a.md': mdx('title: A', 'Text.'),
    'content/process/b.md': mdx('title: B', '[c](c.md)'),
  })
  expect(run('milepost', root, 'README.md', 'content/process/a.md')).toEqual({
    status: 0,
    stdout: '',
  })
  const { status, stdout } = run('milepost', root, 'content/process/b.md')
  expect([status, stdout]).toEqual([1, expect.stringContaining('error[broken-link]')])
}, 60_000)

test('the other hook makes the edits that can only be meant in one way', () => {
  const root = scratchProject({
    'content/process/a.md': mdx('title: A', '[b](B.md)'),
    'content/process/b.md': mdx('title: B', 'Text.'),
  })
  expect(run('milepost-fix', root, 'content/process/a.md').status).toBe(0)
  expect(readFileSync(join(root, 'content/process/a.md'), 'utf8')).toContain('[b](b.md)')
}, 60_000)
