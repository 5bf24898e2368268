import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { fileServer, publishFiles } from '../../plugins/astro/files.ts'
import { checkVersions } from '../../plugins/engine/check-project.ts'
import { openProject } from '../../plugins/engine/project.ts'
import { repositoryAt } from '../branches.ts'
import { scratchProject } from '../scratch.ts'
import { mdx, TODAY } from '../vocabulary.ts'

let server: Server | undefined

afterEach(() => server?.close())

test('a development server has the files of every version, as the version has them', async () => {
  const root = scratchProject({
    'milepost.config.ts':
      "export default { versions: { branches: true, folders: { '1.0': 'old' } } }",
    'content/process/page.mdx': mdx('title: Page'),
    'content/a b.txt': 'as it was',
    'content/notes.mjs': 'code',
    'content/.secret.txt': 'hidden',
    'old/only.txt': 'of old',
  })
  const repo = repositoryAt(root)
  repo.commit()
  repo.branch('release-v1.1')
  repo.branch('release-v1.2')
  repo.commitTo('release-v1.1', { 'content/a b.txt': 'before that' })
  repo.write({ 'content/a b.txt': 'as it is', 'content/fresh.txt': 'new' })
  const ask = await served(root, '/docs/')
  expect(await ask('/docs/next/files/a%20b.txt')).toBe('as it is (text/plain; charset=utf-8)')
  expect(await ask('/docs/files/a%20b.txt')).toBe('as it was (text/plain; charset=utf-8)')
  expect(await ask('/docs/v1.1/files/a%20b.txt?x=1')).toBe(
    'before that (text/plain; charset=utf-8)',
  )
  expect(await ask('/docs/v1.0/files/only.txt')).toBe('of old (text/plain; charset=utf-8)')
  for (const address of [
    '/docs/v1.1/files/fresh.txt',
    '/docs/v1.0/files/a%20b.txt',
    '/docs/v1.1/files/notes.mjs',
    '/docs/v1.1/files/.secret.txt',
    '/docs/v1.1/files/..%2Fold/only.txt',
    '/docs/v1.1/files/a%0Ab.txt',
    '/docs/v1.1/files/%E0%A4%A',
    '/docs/v1.2/files/a%20b.txt',
    '/files/a%20b.txt',
  ]) {
    expect(await ask(address), address).toBe('nothing')
  }
})

test("a file of the site at the address of a document's picture stops the build, and both are named", async () => {
  const root = scratchProject({
    'content/process/page.md': mdx('title: Page', '![A map](./map.png)'),
    'content/process/map.png': 'a picture',
  })
  const built = await checkVersions(await openProject(root), { today: TODAY })
  const base = { root: '/docs/', path: '/docs/governance/', ending: '/' } as const
  const publish = (own: readonly string[]) =>
    publishFiles(built, {
      root,
      folder: join(root, 'dist'),
      base,
      ownAt: (path) => own.find((each) => each === `public/${path}`),
    })
  await expect(publish(['public/governance/files/process/map.png'])).rejects.toThrow(
    '`content/process/map.png` and `public/governance/files/process/map.png` have the same address, `/docs/governance/files/process/map.png`.',
  )
  await publish([])
  expect(readFileSync(join(root, 'dist/governance/files/process/map.png'), 'utf8')).toBe(
    'a picture',
  )
})

/** Asks for a file of a project as a browser does. */
async function served(root: string, base: string) {
  const project = await openProject(root)
  const siteVersions = await checkVersions(project, { today: TODAY })
  const middleware = fileServer(() => siteVersions, {
    root: project.root,
    base,
    madeAt: () => undefined,
  })
  const started = createServer((request, response) => {
    middleware(request, response, () => response.writeHead(404).end())
  })
  server = started
  await new Promise<void>((ready) => started.listen(0, '127.0.0.1', ready))
  const { port } = started.address() as AddressInfo
  return async (address: string): Promise<string> => {
    const response = await fetch(`http://127.0.0.1:${port}${address}`)
    if (response.status === 404) return 'nothing'
    return `${await response.text()} (${response.headers.get('content-type')})`
  }
}
