import fc from 'fast-check'
import { expect, test } from 'vitest'
import { docsFolder, docsPage } from '../../plugins/links/docs-address.ts'
import { checked, type Files } from '../vocabulary.ts'
import { inventory, lockedBytes, page, project } from './pinned.ts'

const PIECES = [
  '..',
  '.',
  '/',
  '//',
  '%2e%2e',
  '%2f',
  '\\',
  '@',
  ':',
  '?',
  '#',
  'javascript:',
  'https://evil.example',
  'a',
  'é',
  ' ',
  '\t',
  '$',
  '%',
]

const piece = fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary', maxLength: 4 }))
const uri = fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(''))

test('every address an inventory gives stands under the pinned folder', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(uri, { minLength: 1, maxLength: 8 }), async (uris) => {
      const rows = uris.map((each, at) => `name${at} py:class 1 ${each} -`)
      const bytes = inventory('flytekit', '1.3', rows)
      const copies = [{ component: 'flytekit', version: '1.3', bytes }]
      const body = uris.map((_, at) => `[x](inv:flytekit#name${at})`).join(' ')
      const files: Files = { ...project, ...lockedBytes(copies), 'process/page.mdx': page(body) }
      const { links } = await checked(files)
      for (const { resolution } of links.inventory) {
        expect(URL.parse(resolution.url)?.href).toMatch(
          /^https:\/\/docs\.example\.org\/flytekit\/v1\.3\//,
        )
      }
    }),
    { numRuns: 200 },
  )
})

test('an address of docs that is rewritten stands under the pinned folder', () => {
  const base = 'https://docs.example.org/k/v{version}/'
  const version = fc.constantFrom('latest', '1.2', 'v1.2.3', '..', '')
  fc.assert(
    fc.property(version, uri, (written, rest) => {
      const address = URL.parse(`https://docs.example.org/k/${written}/${rest}`)?.href
      const found = address === undefined ? undefined : docsPage(address, base)
      if (!found) return
      expect(URL.parse(docsFolder(base, '1.3') + found.rest)?.href).toMatch(
        /^https:\/\/docs\.example\.org\/k\/v1\.3\//,
      )
    }),
  )
})
