import { expect, test } from 'vitest'
import { requireDay } from '../../../plugins/basics/calendar.ts'
import { sidecar } from '../../../plugins/documents/metadata/readers.ts'
import { readConfig } from '../../../plugins/engine/config.ts'
import { openVersions } from '../../../plugins/engine/opening.ts'
import { pastPlans } from '../../../plugins/engine/past/past-plans.ts'
import type { UserConfig } from '../../../plugins/engine/settings/user-config.ts'
import { statusOf } from '../../../plugins/graph/phase.ts'
import { item, targetOf } from '../../../plugins/kinds/item.ts'
import { diskSource } from '../../../plugins/outside/sources/disk-source.ts'
import { commitOn, growPlan } from '../../past-quarters.ts'
import { git } from '../../repository.ts'
import { scratchProject } from '../../scratch.ts'
import { item as itemText } from '../../views/project.ts'
import { TODAY } from '../../vocabulary.ts'

function grown(...init: readonly string[]): string {
  const root = scratchProject({})
  growPlan(root, ...init)
  return root
}

async function plansOf(root: string, today: string = TODAY, user: UserConfig = {}) {
  const config = readConfig(user)
  const source = diskSource(root, config.content)
  return pastPlans(await openVersions({ root, config, source }, { today: requireDay(today) }))
}

/** Each quarter with the day of its commit, and its items. */
async function told(root: string, today?: string): Promise<string> {
  const plans = await plansOf(root, today)
  return plans
    .map(({ quarter, on, graph }) => {
      const items = graph.entries(item).map((entry) => {
        const owners = graph
          .edgesFrom(entry.key)
          .filter(({ reference }) => reference.field === 'owners')
        return `  ${entry.title}: ${statusOf(entry)} ${targetOf(entry.data)} ${owners.map(({ to }) => to.title)}`
      })
      return [`${quarter.text}, ${on}`, ...items].join('\n').trimEnd()
    })
    .join('\n')
}

test('the plan of each past quarter is read from its last commit', async () => {
  expect(await told(grown())).toMatchInlineSnapshot(`
    "2026-Q2, 2026-06-29
      A quick parser: in-progress 2026-Q3 Grace
      A <b>wizard</b>: planning 2026-Q4
    2025-Q4, 2025-12-31
      A parser: planned 2026-Q1 Ada
      A <b>wizard</b>: planning 2026-Q4"
  `)
})

test('a document of the past that could mislead a reader is left out', async () => {
  const root = grown()
  commitOn(root, '2026-09-30', {
    'content/roadmap/items/hidden.mdx': itemText('A \u202etlib plan', ['planned 2026-Q4']),
    'content/roadmap/items/plain.mdx': itemText('A plain plan', ['planned 2026-Q4']),
  })
  const [last] = await plansOf(root)
  const titles = last?.graph.entries(item).map(({ title }) => title)
  expect(titles).toEqual(['The parser', 'A plain plan'])
})

test('the names of files and the metadata beside documents are looked at, too', async () => {
  const root = grown()
  const yaml = (title: string) =>
    `title: "${title}"\nroadmap: plan\nhistory: [{ status: planned, target: 2026-Q4 }]\n`
  commitOn(root, '2026-09-30', {
    'content/roadmap/items/hidden/a.mdx': 'Text.\n',
    'content/roadmap/items/hidden/item.yaml': yaml('A \\u202etlib plan'),
    'content/roadmap/items/plain/b.mdx': 'Text.\n',
    'content/roadmap/items/plain/item.yaml': yaml('A plain plan'),
    'content/roadmap/items/odd\u202e/c.mdx': 'Text.\n',
    'content/roadmap/items/odd\u202e/item.yaml': yaml('A plan in an odd folder'),
  })
  const [last] = await plansOf(root, TODAY, { kinds: [{ ...item, reader: sidecar('item.yaml') }] })
  expect(last?.graph.entries(item).map(({ title }) => title)).toEqual(['A plain plan'])
})

test.each([['sha1'], ['sha256']])('ids of %s are read alike', async (format) => {
  const root = grown(`--object-format=${format}`)
  expect((await plansOf(root)).map(({ quarter }) => quarter.text)).toEqual(['2026-Q2', '2025-Q4'])
})

test('two years are read, and the quarter of today is not past', async () => {
  const root = grown()
  const quarters = async (today: string) =>
    (await plansOf(root, today)).map(({ quarter }) => quarter.text)
  expect(await quarters('2026-06-30')).toEqual(['2025-Q4'])
  expect(await quarters('2027-01-01')).toEqual(['2026-Q4', '2026-Q2', '2025-Q4'])
  expect(await quarters('2027-12-31')).toEqual(['2026-Q4', '2026-Q2', '2025-Q4'])
  expect(await quarters('2028-01-01')).toEqual(['2026-Q4', '2026-Q2'])
})

test('a commit that claims a day far away changes no other quarter', async () => {
  const root = grown()
  commitOn(root, '2099-01-01', {})
  commitOn(root, '1980-01-01', {})
  expect((await plansOf(root)).map(({ on }) => on)).toEqual(['2026-06-29', '2025-12-31'])
})

test('what stood on a branch counts, not what was committed beside it', async () => {
  const root = grown()
  git(root, 'checkout', '-q', '-b', 'side', 'HEAD~1')
  commitOn(root, '2026-09-30', {})
  git(root, 'checkout', '-q', 'main')
  const author = ['-c', 'user.name=t', '-c', 'user.email=t@example.org']
  git(root, ...author, 'merge', '-q', '--no-edit', 'side')
  expect((await plansOf(root)).map(({ quarter }) => quarter.text)).toEqual(['2026-Q2', '2025-Q4'])
})

test('without a repository, in a shallow clone and without items there is nothing, and no error', async () => {
  const root = grown()
  const shallow = scratchProject({})
  git(shallow, 'clone', '-q', '--depth', '1', `file://${root}`, '.')
  expect(await plansOf(shallow)).toEqual([])
  const files = {
    'content/roadmap/items/a.mdx': '---\ntitle: A\nhistory: [{ status: planned }]\n---\n',
  }
  expect(await plansOf(scratchProject(files))).toEqual([])
  const elsewhere = scratchProject(files)
  git(elsewhere, 'init', '-q', '-b', 'main')
  expect(await plansOf(elsewhere), 'no commit yet').toEqual([])
  commitOn(elsewhere, '2026-03-01', { 'content/roadmap/items/a.mdx': undefined, 'README.md': '' })
  commitOn(elsewhere, '2026-11-01', files)
  expect(await plansOf(elsewhere), 'no item in that quarter').toEqual([])
})
