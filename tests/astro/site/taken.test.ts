import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { takenAddresses } from '../../../plugins/astro/site/taken.ts'
import { scratchProject } from '../../scratch.ts'

const FILES = {
  'public/index.html': 'Welcome',
  'public/team/index.html': 'The team',
  'public/old.html': 'An old page',
  'public/docs/objects.inv': 'names',
  'public/logo.svg': '<svg/>',
  'elsewhere/page.html': 'Not of the public folder',
}

test('pages of the public folder are taken, and nothing outside it is looked at', () => {
  const publicDir = pathToFileURL(join(scratchProject(FILES), 'public/'))
  expect(takenAddresses({ routes: [], publicDir })).toEqual({
    '/': 'public/index.html',
    '/docs/objects.inv/': 'public/docs/objects.inv',
    '/old/': 'public/old.html',
    '/team/': 'public/team/index.html',
  })
})

test('a folder that Astro has not named yet is no folder', () => {
  expect(takenAddresses({ routes: [] })).toEqual({})
})
