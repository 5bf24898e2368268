import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { AstroConfig } from 'astro'
import { expect, test } from 'vitest'
import { storeModule } from '../../../plugins/astro/compiled/store-module.ts'
import { scratchProject } from '../../scratch.ts'

const STORE = '\0astro:data-layer-content'

const configIn = (root: string, experimental: object = {}) =>
  ({ cacheDir: pathToFileURL(join(root, '.c/')), experimental }) as unknown as AstroConfig

const loaded = (
  config: AstroConfig,
  id = STORE,
  environment = { name: 'prerender', mode: 'build' },
) => storeModule(() => config).load.handler.call({ environment }, id)

async function collectionsIn(root: string): Promise<unknown> {
  const code = loaded(configIn(root)) ?? ''
  const module = await import(`data:text/javascript,${encodeURIComponent(code)}`)
  return module.default
}

test('the code of a build reads the collections that are there when it runs', async () => {
  const root = scratchProject({ '.c/data-store.json': '[["Map"], "ö"]' })
  expect(await collectionsIn(root)).toEqual([['Map'], 'ö'])
  expect(await collectionsIn(scratchProject({}))).toEqual(new Map())
})

test('the code of each build in a process is another, since Node loads a file once', () => {
  const config = configIn('/site')
  expect(loaded(config)).not.toBe(loaded(config))
})

test('Astro loads the collections for everything else', () => {
  const config = configIn('/site')
  expect(loaded(config, '\0astro:content')).toBeUndefined()
  expect(loaded(config, STORE, { name: 'ssr', mode: 'build' })).toBeUndefined()
  expect(loaded(config, STORE, { name: 'prerender', mode: 'dev' })).toBeUndefined()
  expect(loaded(configIn('/site', { collectionStorage: 'chunked' }))).toBeUndefined()
})
