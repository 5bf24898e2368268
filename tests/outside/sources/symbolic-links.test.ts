import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { check } from '../../../plugins/engine/check.ts'
import { readConfig } from '../../../plugins/engine/config.ts'
import { diskSource } from '../../../plugins/outside/sources/disk-source.ts'
import {
  isHarmlessLink,
  linkOnTheWay,
  stepsOf,
  symbolicLink,
} from '../../../plugins/outside/sources/symbolic-links.ts'
import { scratchProject } from '../../scratch.ts'
import { mdx, TODAY } from '../../vocabulary.ts'

/** The findings about links in a project, one for each name and the path that it leads to. */
async function linksOf(links: Readonly<Record<string, string>>) {
  const root = scratchProject({
    'content/process/a.md': mdx('title: A', '[owners](../OWNERS)'),
    'content/process/owners': 'ana\n',
    'content/process/plan.json': '{}\n',
    'content/process/pic.png': 'x',
  })
  for (const [path, target] of Object.entries(links)) {
    symlinkSync(target, join(root, 'content', path))
  }
  const source = diskSource(root, 'content')
  const { findings } = await check(source, readConfig({}), { today: TODAY, processes: 0 })
  return findings.map(({ severity, rule, file }) => `${severity} ${rule} ${file}`)
}

test('a link to another file of the project, of which nothing is read or shown, is no finding', async () => {
  expect(await linksOf({ OWNERS: 'process/owners' })).toEqual([])
})

test('a link that leads out, to a folder, nowhere, or that would be read or shown', async () => {
  const links = {
    OWNERS: '/etc/hostname',
    folder: 'process',
    gone: 'process/gone',
    'plan.json': 'process/plan.json',
    'pic.png': 'process/pic.png',
  }
  expect(await linksOf(links)).toEqual([
    'error symbolic-link content/OWNERS',
    'error symbolic-link content/folder',
    'error symbolic-link content/gone',
    'error symbolic-link content/pic.png',
    'error symbolic-link content/plan.json',
    // The file that the link leads to is outside of the project.
    'error broken-link content/process/a.md',
  ])
})

test.each([
  ['content/a.md', 'b.md', 'warning'],
  ['content/a.MDX', 'process/b.mdx', 'warning'],
  ['content/a.md', '../b.md', 'warning'],
  ['content/a.md', '../../b.md', 'error'],
  ['content/a.md', '../.env', 'error'],
  ['content/a.md', '/content/b.md', 'error'],
  ['content/a.md', undefined, 'error'],
  ['content/a.md.txt', 'b.md', 'error'],
  ['content/folder', 'b.md', 'error'],
])('a link of %s to %s is one of severity %s', (path, target, severity) => {
  expect(symbolicLink(path, target)).toEqual({
    rule: 'symbolic-link',
    severity,
    message: `Unexpected symbolic link \`${path}\`; put there what it leads to.`,
    file: path,
    place: { line: 1, column: 1, endLine: 1, endColumn: 1 },
    help: 'A link can lead out of the project and publish what nobody meant to publish.',
  })
})

test('a link is harmless where it leads to a file of the project that nothing reads', () => {
  const asked: string[] = []
  const isHarmless = (path: string, target: string | undefined, isFile = true) =>
    isHarmlessLink(path, target, (each) => {
      asked.push(each)
      return isFile
    })
  expect(isHarmless('content/OWNERS', 'process/owners')).toBe(true)
  expect(isHarmless('content/OWNERS', '../owners')).toBe(true)
  expect(isHarmless('content/OWNERS', 'process', false)).toBe(false)
  expect(asked).toEqual(['content/process/owners', 'owners', 'content/process'])
  for (const [path, target] of [
    ['content/OWNERS', undefined],
    ['content/OWNERS', '../../owners'],
    ['content/OWNERS', '/owners'],
    ['content/OWNERS', '.owners'],
    ['content/a.md', 'owners'],
    ['content/a.png', 'owners'],
  ] as const)
    expect(isHarmless(path, target)).toBe(false)
  expect(asked).toHaveLength(3)
})

test('the first link on the way to a path is found, whatever stands there', () => {
  const root = scratchProject({ 'docs/content/a.md': '', file: '' })
  symlinkSync('docs', join(root, 'linked'))
  symlinkSync('gone', join(root, 'docs/nowhere'))
  expect(linkOnTheWay(root, 'docs/content/a.md')).toBeUndefined()
  expect(linkOnTheWay(root, './linked//content/a.md')).toBe('linked')
  expect(linkOnTheWay(root, 'docs/nowhere/x')).toBe('docs/nowhere')
  for (const path of ['gone/x', 'file/x', `${'x'.repeat(300)}/y`, '.'])
    expect(linkOnTheWay(root, path)).toBeUndefined()
  expect(stepsOf('./a//b/c')).toEqual(['a', 'a/b', 'a/b/c'])
})
