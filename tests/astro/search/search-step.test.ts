import { pathToFileURL } from 'node:url'
import type { AstroIntegration } from 'astro'
import { expect, test } from 'vitest'
import { takeSearchStep } from '../../../plugins/astro/search/search-step.ts'
import { shareSearch } from '../../../plugins/engine/opening.ts'
import { builtPaths } from '../../../plugins/outside/files/built-pages.ts'
import { scratchProject } from '../../scratch.ts'

test('the search of a site is written in the place of Starlight’s step', async () => {
  expect(await written(true)).toEqual(['Pagefind can search 1 page.'])
})

test('Starlight’s step runs for a site without search', async () => {
  expect(await written(false)).toEqual(['theirs'])
})

test('Starlight’s step runs where nothing is known of its settings', async () => {
  expect(await written(undefined)).toEqual(['theirs'])
})

/** Ends the build of a site. Returns the lines of its log. */
async function written(isSearched: boolean | undefined) {
  const lines: string[] = []
  const page = '<html lang="en"><body><main data-pagefind-body><h1>One</h1></main></body></html>'
  const folder = scratchProject({ 'dist/one/index.html': page })
  if (isSearched !== undefined) shareSearch(folder, isSearched)
  const step = () => void lines.push('theirs')
  const starlight: AstroIntegration = {
    name: '@astrojs/starlight',
    hooks: { 'astro:build:done': step },
  }
  const root = pathToFileURL(`${folder}/`)
  takeSearchStep({ integrations: [starlight], root })
  const logger = { info: (line: string) => void lines.push(line) }
  const dir = new URL('dist/', root)
  await Reflect.apply(starlight.hooks['astro:build:done'] ?? step, undefined, [{ dir, logger }])
  expect(builtPaths(`${folder}/dist/pagefind`, 'fragment/*')).toHaveLength(
    lines.includes('theirs') ? 0 : 1,
  )
  return lines
}
