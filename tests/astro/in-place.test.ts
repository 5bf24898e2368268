import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { AstroConfig } from 'astro'
import { expect, test } from 'vitest'
import { writeAside } from '../../plugins/astro/whole-site.ts'
import { scratchProject } from '../scratch.ts'

/** The guide to publishing says that such a site may be mixed after a build that stops. */
test.each([
  ['an adapter', { adapter: { name: 'node', hooks: {} } }, true],
  ['an output folder that is not emptied', { vite: { build: { emptyOutDir: false } } }, true],
  ['neither', {}, false],
])('a site with %s is written where Astro writes it: %j', (_, more, isInPlace) => {
  const root = scratchProject({ 'dist/index.html': 'old' })
  const config = configOf(root, more)
  const site = writeAside(config, async () => {})
  const outDir = pathToFileURL(join(root, 'dist/')).href
  expect([site === undefined, config.outDir.href === outDir]).toEqual([isInPlace, isInPlace])
  expect(existsSync(join(root, '.dist.milepost'))).toBe(!isInPlace)
})

function configOf(root: string, more: object): AstroConfig {
  const folder = (name: string) => pathToFileURL(join(root, name))
  const settings = { root: folder('./'), outDir: folder('dist/'), cacheDir: folder('.cache/') }
  return { ...settings, vite: {}, integrations: [], ...more } as unknown as AstroConfig
}
