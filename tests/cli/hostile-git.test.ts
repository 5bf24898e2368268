import { expect, test } from 'vitest'
import { commit, git, repository, write } from '../repository.ts'
import { mdx } from '../vocabulary.ts'
import { commitTitled, engineRepository } from './engine-repository.ts'
import { milepostIn } from './terminal.ts'

/** A turn of direction, a colour, a command of a runner and of another one, and markup. */
const HOSTILE = 'fix: \u202eevil\u001b[31m ##[add-mask]x <img src=x onerror=alert(1)>'

/** Matches what a terminal or a runner acts on. Line ends are our own. */
const ACTIVE = /[[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]--[\n]]|##\[|^\s*::/mv

test('the title of a commit is text in a terminal, and its own text in JSON', async () => {
  const root = engineRepository(['fix:', '::error::'])
  commitTitled(root, HOSTILE, '2026-11-10')
  commitTitled(root, '::error::owned', '2026-11-11')
  const command = ['release', 'backports', '--component', 'engine', '--from-git']
  const { out } = await milepostIn(root, command)
  expect(out).toContain(
    String.raw`fix: \u{202e}evil\u{1b}[31m #\u{23}[add-mask]x <img src=x onerror=alert(1)>`,
  )
  expect(out).toContain(':error::owned')
  expect(out).not.toMatch(ACTIVE)
  const json = await milepostIn(root, [...command, '--format', 'json'])
  expect(json.out).not.toMatch(ACTIVE)
  expect(JSON.parse(json.out).missing.map(({ title }: Row) => title)).toContain(HOSTILE)
})

interface Row {
  readonly title: string
}

test('the name of a branch is text wherever it is said', async () => {
  const root = repository({ 'content/process/a.md': mdx('title: A') })
  const branch = 'a\u202eb<img>`x`'
  git(root, 'branch', branch)
  write(root, { 'content/process/a.md': mdx('title: B\nfrm: 1') })
  commit(root)
  const said = await Promise.all(
    [
      ['diff', branch],
      ['diff', branch, '--format', 'md'],
      ['diff', branch, '--format', 'json'],
      ['check', '--new-since', branch],
      ['check', '--new-since', branch, '--format', 'github'],
      ['check', '--base', branch],
      ['check', '--base', `${branch}~9`],
      ['check', '--config-from', branch],
    ].map((argv) => milepostIn(root, argv)),
  )
  for (const { out, err } of said) {
    expect(out + err).not.toBe('')
    expect(out).not.toMatch(/[[\p{Cc}\p{Cf}]--[\n]]/v)
    expect(err).not.toMatch(ACTIVE)
  }
})
