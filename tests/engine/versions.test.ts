import { join } from 'node:path'
import { expect, test } from 'vitest'
import {
  type CheckedVersion,
  checkProject,
  checkVersions,
} from '../../plugins/engine/check-project.ts'
import { readConfig } from '../../plugins/engine/config.ts'
import type { VersionsConfig } from '../../plugins/engine/settings/user-config.ts'
import { diskSource } from '../../plugins/outside/sources/disk-source.ts'
import { repositoryAt } from '../branches.ts'
import type { Files } from '../repository.ts'
import { scratchProject } from '../scratch.ts'
import { mdx, row, TODAY } from '../vocabulary.ts'

const page = (title: string, body = 'Text.') => mdx(`title: ${title}`, body)
const release = (line: string, status: string, on: string) =>
  mdx(`title: Release ${line}\nline: "${line}"\nstatus: ${status}\non: ${on}`)
const policy = (more: string) =>
  mdx(`title: Policy\nfrom: 2026-01-01\nmajor: 1\ncadence: quarterly\n${more}`)

test('branches are versions: the current line first, the work tree as next', async () => {
  const root = repository(['release-v1.2', 'release-v1.10', 'release-v1.9', 'release-next'])
  expect(places(await siteVersions(root, { branches: true }))).toMatchInlineSnapshot(`
    "next → next
    1.10 current →
    1.9 ended → v1.9
    1.2 ended → v1.2"
  `)
})

test('the policy in force names the branches, and says how long they are supported', async () => {
  const files = {
    'content/policies/p.mdx': policy(
      'branch: stable/{major}_{minor}\nsupport: { releases: 2, security: 3 }',
    ),
    'content/releases/v1.3.mdx': release('1.3', 'planned', '2027-01-10'),
    'content/releases/v1.2.mdx': release('1.2', 'released', '2026-10-10'),
  }
  const branches = ['stable/1_0', 'stable/1_1', 'stable/1_2', 'stable/1_3', 'release-v1.7']
  const root = repository(branches, files)
  expect(places(await siteVersions(root, { branches: true }))).toMatchInlineSnapshot(`
    "next → next
    1.3 beta → v1.3
    1.2 current →
    1.1 supported → v1.1
    1.0 security-only → v1.0"
  `)
  expect(places(await siteVersions(root, { branches: true, current: '1.1' }))).toContain(
    '1.1 supported →\n',
  )
})

test('without a branch the work tree is the site', async () => {
  expect(places(await siteVersions(repository([]), { branches: true }))).toBe('next →')
  expect(places(await siteVersions(repository(['release-v1.0']), undefined))).toBe('next →')
})

test('folders are versions too, and go before branches of their line', async () => {
  const root = repository(['release-v1.1'], {
    'old/1.1/process/kept.mdx': page('Kept in a folder'),
  })
  const all = await siteVersions(root, { branches: true, folders: { '1.1': 'old/1.1' } })
  expect(titlesIn(all, '1.1')).toEqual(['Kept in a folder'])
})

test('an unchanged document is parsed once, however many versions have it', async () => {
  const root = repository(['release-v1.0', 'release-v1.1'])
  const repo = repositoryAt(root)
  repo.commitTo('release-v1.0', { 'content/process/changed.mdx': page('Changed since') })
  const [next, newer, older] = await siteVersions(root, { branches: true })
  const [same] = next?.outcome.documents ?? []
  expect(newer?.outcome.documents[0]).toBe(same)
  expect(older?.outcome.documents[1]).toBe(same)
  expect(
    titlesIn(
      [older].flatMap((it) => it ?? []),
      '1.0',
    ),
  ).toEqual(['Changed since', 'Start'])
})

test('a link names the version that it leads to', async () => {
  const root = repository(['release-v1.0'])
  repositoryAt(root).write({
    'content/process/next.mdx': page(
      'Next',
      '[[start@1.0]], [[start@latest]], [[start@1.7]], [[stat@1.0]], [[start@1.0#no]]',
    ),
  })
  const outcome = await checkProject(project(root, { branches: true }), { today: TODAY })
  expect(outcome.findings.map(row).join('\n')).toMatchInlineSnapshot(`
    "process/next.mdx:5:34 error unknown-reference: Unknown version \`1.7\` of the site. Known are \`next\` or \`1.0\`.
    process/next.mdx:5:49 error unknown-reference: In version \`1.0\`: Cannot find document \`stat\`; did you mean \`start\`?
    process/next.mdx:5:63 error broken-anchor: In version \`1.0\`: Cannot find the heading \`#no\` in \`content/process/start.mdx\`.
      help: It has no headings."
  `)
})

test('a check reads no more than the versions that links name, of any number of branches', async () => {
  const root = repository(['release-v1.0'])
  const commit = repositoryAt(root).git('rev-parse', 'HEAD').trim()
  const missing = '1'.repeat(40)
  const refs = Array.from({ length: 2_000 }, (_, minor) => {
    const id = minor === 7 || minor === 2_000 - 1 ? commit : missing
    return `${id} refs/heads/release-v1.${minor}`
  })
  const head = '# pack-refs with: peeled fully-peeled sorted '
  repositoryAt(root).write({
    '.git/packed-refs': `${[head, ...refs.sort(byName)].join('\n')}\n`,
    'content/process/next.mdx': page('Next', '[[start@v1.7]], [[start@latest]], [[start@1.2000]]'),
  })
  const outcome = await checkProject(project(root, { branches: true }), { today: TODAY })
  expect(outcome.findings.map(row).join('\n')).toMatchInlineSnapshot(
    `"process/next.mdx:5:35 error unknown-reference: Unknown version \`1.2000\` of the site. Known are \`next\`, \`1.1999\`, \`1.1998\`, \`1.1997\`, \`1.1996\`, \`1.1995\`, \`1.1994\`, \`1.1993\` or 1993 more."`,
  )
})

function byName(a: string, b: string): number {
  return a.slice(41) < b.slice(41) ? -1 : 1
}

test('symbolic links and files that are no text are findings of a version', async () => {
  const root = repository([])
  const repo = repositoryAt(root)
  repo.git('checkout', '-q', '-b', 'release-v1.0')
  repo.commit({ 'content/process/nul.mdx': 'a\0b', 'content/.hidden/x.mdx': page('Hidden') })
  repo.git('update-index', '--add', '--cacheinfo', `120000,${hash(repo)},content/process/link.mdx`)
  repo.git('commit', '-q', '-m', 'A link')
  repo.git('reset', '-q', '--hard')
  repo.git('checkout', '-q', 'main')
  const old = (await siteVersions(root, { branches: true })).find(({ name }) => name === '1.0')
  expect(old?.outcome.findings.map(({ rule, file }) => `${rule} ${file}`)).toMatchInlineSnapshot(`
    [
      "symbolic-link content/process/link.mdx",
      "invalid-frontmatter content/process/nul.mdx",
      "unportable-name content/process/nul.mdx",
      "unsafe-text content/process/nul.mdx",
    ]
  `)
})

function hash(repo: ReturnType<typeof repositoryAt>): string {
  return repo.git('rev-parse', 'HEAD:content/process/start.mdx').trim()
}

function repository(branches: readonly string[], files: Files = {}): string {
  const root = scratchProject({})
  const repo = repositoryAt(join(root))
  repo.commit({ 'content/process/start.mdx': page('Start'), ...files })
  for (const name of branches) repo.branch(name)
  return root
}

function project(root: string, versions: VersionsConfig | undefined) {
  const config = readConfig({ versions })
  return { root, config, source: diskSource(root, config.content) }
}

function siteVersions(root: string, versions: VersionsConfig | undefined) {
  return checkVersions(project(root, versions), { today: TODAY })
}

function places(all: readonly CheckedVersion[]): string {
  return all
    .map(({ name, state, prefix }) => [name, state, '→', prefix].filter(Boolean).join(' '))
    .join('\n')
}

function titlesIn(all: readonly CheckedVersion[], name: string): readonly string[] {
  return all
    .filter((each) => each.name === name)
    .flatMap(({ graph }) => graph.nodes.map((it) => it.title))
}
