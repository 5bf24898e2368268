import { setTimeout } from 'node:timers/promises'
import { afterAll, expect, test } from 'vitest'
import { item, roadmap } from '../views/project.ts'
import { mdx } from '../vocabulary.ts'
import { DOCUMENTS, project } from './project.ts'

const PORT = 47_321
const ITEMS = 'content/roadmap/items'
const PLANNING = 'content/process/planning.mdx'
const SOON = { timeout: 60_000, interval: 200 }

const site = project(DOCUMENTS)
const server = site.dev(PORT)

afterAll(() => {
  server[Symbol.dispose]()
  site[Symbol.dispose]()
})

test('a text is shown when nothing else of its document has changed', async () => {
  await expect.poll(server.output, { timeout: 120_000 }).toContain('No findings in 5 documents')
  await expect.poll(() => shown('process/planning'), SOON).toContain('It begins with')
  site.write({ [PLANNING]: DOCUMENTS[PLANNING].replace('It begins', 'All begins') })
  await expect.poll(() => shown('process/planning'), SOON).toContain('All begins with')
}, 240_000)

test('a new document has a page, and stands in lists and links', async () => {
  expect(await shown('roadmap/items/signing')).toBe(404)
  site.write({
    [`${ITEMS}/signing.mdx`]: NEW,
    'content/roadmap/plan.mdx': roadmap(['tests', 'release', 'signing']),
    [PLANNING]: mdx('title: Planning', 'It ends with [[signing]].'),
  })
  await expect.poll(() => shown('roadmap/items/signing'), SOON).toContain('Builds are signed')
  expect(await shown('roadmap/items')).toContain('href="/roadmap/items/signing/"')
  expect(await shown('process/planning')).toContain('href="/roadmap/items/signing/"')
}, 120_000)

test('a document with another name is at its new address, and leads there from its old one', async () => {
  site.remove(`${ITEMS}/signing.mdx`)
  site.write({
    [`${ITEMS}/seals.mdx`]: NEW.replace('aliases: []', 'aliases: [signing]'),
    'content/roadmap/plan.mdx': roadmap(['tests', 'release', 'seals']),
    [PLANNING]: mdx('title: Planning', 'It ends with [[seals]].'),
  })
  await expect.poll(() => shown('roadmap/items/seals'), SOON).toContain('Builds are signed')
  await expect.poll(() => shown('roadmap/items/signing'), SOON).toBe(301)
  expect(await shown('roadmap/items')).not.toContain('/roadmap/items/signing/')
}, 120_000)

test('a document that is removed has no page, and stands in no list', async () => {
  site.remove(`${ITEMS}/seals.mdx`)
  site.write({ ...DOCUMENTS })
  await expect.poll(() => shown('roadmap/items/seals'), SOON).toBe(404)
  await expect.poll(() => shown('roadmap/items/signing'), SOON).toBe(404)
  expect(await shown('roadmap/items')).not.toContain('Builds are signed')
}, 120_000)

test('a person has another name wherever it stands', async () => {
  site.write({ 'content/people.yaml': 'ada:\n  name: Ada Lovelace\n' })
  await expect.poll(() => shown('people/ada'), SOON).toContain('Ada Lovelace')
  expect(await shown('roadmap/items/tests')).toContain('Ada Lovelace')
}, 120_000)

test('documents that are saved one shortly after the other are both shown', async () => {
  const [tests, release] = [`${ITEMS}/tests.mdx`, `${ITEMS}/release.mdx`] as const
  for (const pause of [10, 50, 400]) {
    site.write({ [tests]: DOCUMENTS[tests].replace('run alone', `run in ${pause}`) })
    await setTimeout(pause)
    site.write({ [release]: DOCUMENTS[release].replace('are cheap', `cost ${pause}`) })
    await expect.poll(() => shown('roadmap/items/tests'), SOON).toContain(`run in ${pause}`)
    await expect.poll(() => shown('roadmap/items/release'), SOON).toContain(`cost ${pause}`)
  }
}, 120_000)

const NEW = item(
  'Builds are signed',
  ['planned 2027-Q1'],
  'owners: [ada]\ntracking: https://example.org/3\naliases: []',
)

/** The HTML of a page, or the code of an answer without one. */
async function shown(address: string): Promise<string | number> {
  const url = `http://localhost:${PORT}/${address}/`
  const response = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(60_000) })
  return response.ok ? response.text() : response.status
}
