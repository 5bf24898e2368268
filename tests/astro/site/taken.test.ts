import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { ownFileAt, takenAddresses } from '../../../plugins/astro/site/taken.ts'
import { scratchProject } from '../../scratch.ts'

const FILES = {
  'public/index.html': 'Welcome',
  'public/team/index.html': 'The team',
  'public/old.html': 'An old page',
  'public/docs/objects.inv': 'names',
  'public/notes.html.d/objects.inv': 'names',
  'public/logo.svg': '<svg/>',
  'elsewhere/page.html': 'Not of the public folder',
}

test('pages of the public folder are taken, and nothing outside it is looked at', () => {
  const publicDir = pathToFileURL(join(scratchProject(FILES), 'public/'))
  expect(takenAddresses({ routes: [], publicDir })).toEqual({
    '/': 'public/index.html',
    '/docs/objects.inv/': 'public/docs/objects.inv',
    '/notes.html.d/objects.inv/': 'public/notes.html.d/objects.inv',
    '/old/': 'public/old.html',
    '/team/': 'public/team/index.html',
  })
})

type Route = Parameters<typeof takenAddresses>[0]['routes'][number]

test('a redirect and a route of an integration have names, too', () => {
  const known: Partial<Route>[] = [
    {
      origin: 'project',
      type: 'redirect',
      pathname: '/health',
      pattern: '/health',
      entrypoint: '',
    },
    { origin: 'external', type: 'endpoint', pathname: '/llms.txt', entrypoint: 'their/llms.ts' },
    { origin: 'internal', type: 'page', pathname: '/404', entrypoint: 'astro/404.astro' },
  ]
  const routes = known as readonly Route[]
  expect(takenAddresses({ routes })).toEqual({
    '/health/': "redirects['/health']",
    '/llms.txt/': 'their/llms.ts',
  })
  expect(ownFileAt('llms.txt', { routes })).toBe('their/llms.ts')
  expect(ownFileAt('robots.txt', { routes })).toBeUndefined()
})

test("a file of the public folder is the site's own", () => {
  const publicDir = pathToFileURL(join(scratchProject(FILES), 'public/'))
  expect(ownFileAt('logo.svg', { routes: [], publicDir })).toBe('public/logo.svg')
  expect(ownFileAt('team', { routes: [], publicDir })).toBeUndefined()
  expect(ownFileAt('../elsewhere/page.html', { routes: [], publicDir })).toBeUndefined()
})

test('a folder that Astro has not named yet is no folder', () => {
  expect(takenAddresses({ routes: [] })).toEqual({})
})
