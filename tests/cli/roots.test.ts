import { rmSync } from 'node:fs'
import { expect, test } from 'vitest'
import { repositoryAt } from '../branches.ts'
import { checkouts, config } from '../engine/checkouts.ts'
import { git, write } from '../repository.ts'
import { mdx } from '../vocabulary.ts'
import { milepostIn } from './terminal.ts'

const BAD = { 'ercs/docs/erc-21.md': mdx('title: Bad', '[gone](none.md) [[nothing]]') }

test('the baseline of a project holds what is found in its roots, too', async () => {
  const root = `${checkouts(BAD)}/eips`
  expect((await milepostIn(root, ['baseline'])).out).toBe(
    '`milepost.baseline.json` holds 2 findings: 2 findings added.\n',
  )
  const held = await milepostIn(root, ['check'])
  expect(held).toMatchObject({ exit: 0 })
  expect(held.out).toContain('The baseline holds 2 findings.')
  write(root, { '../ercs/docs/erc-21.md': mdx('title: Bad', '[gone](none.md) [too](two.md)') })
  const { exit, out } = await milepostIn(root, ['check'])
  expect(exit).toBe(1)
  expect(out).toContain('Cannot find the file `two.md`.')
  expect(out).toContain('The baseline holds 1 finding. 1 finding of the baseline is gone')
})

test('what the own baseline of a root holds is old for its neighbours, too', async () => {
  const root = checkouts(BAD)
  await milepostIn(`${root}/ercs`, ['baseline'])
  const { exit, out } = await milepostIn(`${root}/eips`, ['check'])
  expect(out).toContain('`../ercs/milepost.baseline.json` had 2 findings already.')
  expect(exit).toBe(0)
  expect((await milepostIn(`${root}/eips`, ['baseline'])).out).toContain('no findings to record')
  write(root, { 'ercs/milepost.baseline.json': '{ "version": 2 }' })
  const damaged = await milepostIn(`${root}/eips`, ['check'])
  expect(damaged.out).toContain('error[invalid-baseline]')
  expect(damaged.out).toContain('--> ../ercs/milepost.baseline.json:1:14 (root ercs)')
})

test('`--new-since` shows what the work breaks in a root, and not what was broken there before', async () => {
  const root = checkouts(BAD)
  repositoryAt(`${root}/eips`).commit()
  const check = () => milepostIn(`${root}/eips`, ['check', '--new-since', 'HEAD'])
  expect(await check()).toMatchObject({ exit: 0 })
  rmSync(`${root}/eips/docs/eip-2.md`)
  const { exit, out } = await check()
  expect(exit).toBe(1)
  expect(out).toContain('Cannot find eip or erc `eip-2`.')
  expect(out).not.toContain('none.md')
})

test('an annotation names a file outside the repository in its text', async () => {
  const root = checkouts(BAD)
  repositoryAt(`${root}/eips`).commit()
  const github = async (at: string) =>
    (await milepostIn(at, ['check', '--format', 'github'])).out.split('\n')[0]
  expect(await github(`${root}/eips`)).toBe(
    '::error title=broken-link::../ercs/docs/erc-21.md:5:8: Cannot find the file `none.md`.%0Ahttps://milepost-dev.github.io/milepost/rules/broken-link/',
  )
  rmSync(`${root}/eips/.git`, { recursive: true })
  repositoryAt(root).commit()
  expect(await github(`${root}/eips`)).toContain('::error file=ercs/docs/erc-21.md,line=5,')
})

test('a second check of two roots reads neither again, until one of them changes', async () => {
  const root = `${checkouts()}/eips`
  const check = async () => (await milepostIn(root, ['check'])).out
  const first = await check()
  expect(first).toContain('No findings in 3 documents')
  expect(await check()).toBe(first)
  write(root, { '../ercs/docs/erc-20.md': mdx('title: Tokens', '[[nothing]]') })
  expect(await check()).toContain('Cannot find document `nothing`.')
  write(root, { '../ercs/docs/erc-20.md': mdx('title: Tokens', '## Events') })
  expect(await check()).toContain('No findings in 3 documents')
  write(root, {
    '../ercs/milepost.config.ts': config(
      'erc',
      `roots: { eips: '../eips' }, rules: { 'placeholder-left': 'error' }`,
    ),
    '../ercs/docs/erc-20.md': mdx('title: Tokens', '## Events\n\nTODO: more.'),
  })
  expect(await check()).toContain('error[placeholder-left]')
})

test('`--config-from` takes the configuration of a root in the same repository from there, too', async () => {
  const root = checkouts(BAD)
  repositoryAt(root).commit()
  write(root, {
    'ercs/milepost.config.ts': config(
      'erc',
      `roots: { eips: '../eips' }, rules: { 'broken-link': 'off' }`,
    ),
  })
  const check = (...words: string[]) => milepostIn(`${root}/eips`, ['check', ...words])
  expect((await check()).out).not.toContain('broken-link')
  expect((await check('--config-from', 'HEAD')).out).toContain('error[broken-link]')
  // A repository inside the repository, whose commit the outer one decides.
  repositoryAt(`${root}/ercs`).commit()
  const { exit, err } = await check('--config-from', 'HEAD')
  expect(exit).toBe(2)
  expect(err).toContain("Cannot open the root `ercs`: the project's repository decides")
  git(root, 'status')
})
