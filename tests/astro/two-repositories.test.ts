import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, test } from 'vitest'
import { mdx } from '../vocabulary.ts'
import { DOCUMENTS, project, type TestProject } from './project.ts'

const PORT = 47_312
const HOST = 'https://github.com/acme/rules/blob/main'
const PLAN = '/process/planning/'

/** A site, with another repository beside its own that refers to it and that it refers to. */
function neighbours(): { site: TestProject; beside: string } & Disposable {
  const site = project({
    ...DOCUMENTS,
    'content/process/planning.mdx': mdx(
      'title: Planning',
      'It follows [[rules:voting]], [its tie](../../../NAME/docs/process/voting.md#a-tie) and [its code](../../../NAME/tally.ts#L1).',
    ),
  })
  const name = `${basename(site.root)}-rules`
  const beside = join(site.root, '..', name)
  mkdirSync(join(beside, 'docs/process'), { recursive: true })
  writeFileSync(join(beside, 'tally.ts'), 'export {}\n')
  writeFileSync(join(beside, 'docs/process/voting.md'), VOTING)
  site.write({
    'content/process/planning.mdx': site
      .read('content/process/planning.mdx')
      .replaceAll('NAME', name),
    'milepost.config.ts': `export default { roots: { rules: { folder: '../${name}', config: {
      content: 'docs', roots: { plan: '../${basename(site.root)}' }, repository: 'https://github.com/acme/rules',
    } } } }\n`,
  })
  const remove = () => {
    site[Symbol.dispose]()
    rmSync(beside, { recursive: true, force: true })
  }
  return { site, beside, [Symbol.dispose]: remove }
}

const VOTING = mdx('title: Voting', 'Before [[plan:planning]].\n\n## A tie\n\nThe chair decides.')

test('a site of one of two repositories links to documents and files of the other', async () => {
  using both = neighbours()
  const { output, code } = await both.site.build()
  expect(output).toContain('No findings in 5 documents')
  expect(code).toBe(0)
  const html = both.site.page(PLAN) ?? ''
  const links = [...html.matchAll(/href="(https:\/\/github\.com\/acme[^"]*)"/g)].map(([, to]) => to)
  expect(links).toEqual([
    `${HOST}/docs/process/voting.md`,
    `${HOST}/docs/process/voting.md#a-tie`,
    `${HOST}/tally.ts#L1`,
  ])
  expect(both.site.page('/process/voting/')).toBeUndefined()
}, 600_000)

test('a development server shows what is saved in the other repository', async () => {
  using both = neighbours()
  using server = both.site.dev(PORT)
  await expect.poll(server.output, { timeout: 120_000 }).toContain('No findings in 5 documents')
  const page = async () => (await fetch(`http://localhost:${PORT}${PLAN}`)).text()
  await expect.poll(page, SOON).toContain('>Voting</a>')
  const save = (text: string) => writeFileSync(join(both.beside, 'docs/process/voting.md'), text)
  save(VOTING.replace('title: Voting', 'title: How we vote'))
  await expect.poll(page, SOON).toContain('>How we vote</a>')
  save(VOTING.replace('## A tie', '## No tie'))
  await expect.poll(server.output, SOON).toContain('Cannot find the heading `#a-tie`')
}, 600_000)

const SOON = { timeout: 120_000, interval: 500 }
