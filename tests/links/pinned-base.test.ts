import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addressOf } from '../../plugins/inventories/address.ts'
import { parseRow } from '../../plugins/inventories/row.ts'
import { DOCS_VERSION } from '../../plugins/kinds/fields/fields.ts'
import { docsFolder } from '../../plugins/links/pinned/docs-address.ts'
import { checked, type Files } from '../vocabulary.ts'
import { component, inventory, lockedBytes, page, project } from './pinned.ts'

/** Spellings of addresses that mislead some browser, server or parser. */
const DOTS = [
  '..',
  '.',
  '...',
  '%2e%2e',
  '.%2E',
  '%252e%252e',
  '\u2024\u2024',
  '\uff0e\uff0e',
  '..;',
]
const SLASHES = ['/', '//', '\\', '\\\\', '%2f', '%5C', '%252f', '\u2215', '\u29f8', '\uff0f']
const MARKS = [
  '@',
  ':',
  '?',
  '#',
  '$',
  '%',
  '%00',
  '%0a',
  '%',
  ';',
  '&',
  '|',
  '{version}',
  '[',
  ']',
]
const BLANKS = ['\t', '\r', '\n', '\0', ' ', '\u00a0', '\u2028', '\ufeff', '\u202e']
const HOSTS = [
  'https://evil.example',
  '//evil.example',
  'https:evil.example',
  'javascript:',
  'data:',
]
const PLAIN = ['a', 'é', '\u{1f600}', '\ud800', 'api.html', 'latest', 'v1.2', 'x'.repeat(300)]

const piece = fc.oneof(
  fc.constantFrom(...DOTS, ...SLASHES),
  fc.constantFrom(...MARKS, ...BLANKS, ...HOSTS, ...PLAIN),
  fc.string({ unit: 'binary', maxLength: 4 }),
)
const uri = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''))

const base = fc.constantFrom(
  'https://docs.example.org/k/v{version}/',
  'https://docs.example.org/k/v{version}',
  'https://docs.example.org/{version}',
  'https://docs.example.org/',
  'https://docs.example.org:8443/a%20b/{version}/en',
  'https://{version}.docs.example.org/k/',
  'https://docs.example.org/k/?v={version}',
  'https://docs.example.org/k/{version}/?',
  'https://docs.example.org/k/#{version}',
  'https://me:secret@docs.example.org/k/{version}/',
)

const version = fc
  .oneof(
    fc.constantFrom('1.3', 'latest', '1.3.2', '..', '.', '', '1..3', '1/3', '@', '%2e%2e'),
    uri,
  )
  .filter((each) => DOCS_VERSION.test(each))

/** Says whether an address stays in a folder, however often a server decodes it. */
function isUnder(address: string, folder: string): boolean {
  const [url, top] = [URL.parse(address), URL.parse(folder)]
  if (!url || !top || url.href !== address || url.username !== '') return false
  const steps = url.pathname.slice(top.pathname.length).split(/[/\\]|%2f|%5c/i)
  const isFlat = steps.every((step) => !/^(?:\.|%2e){2}$/i.test(step))
  return url.origin === top.origin && url.pathname.startsWith(top.pathname) && isFlat
}

test('every address that a row gives stands under the folder of its docs', () => {
  const seen = { led: 0, refused: 0 }
  fc.assert(
    fc.property(base, version, uri, uri, (template, pinned, name, written) => {
      const reading = parseRow(`${name} py:class 1 ${written} -`)
      if (!('row' in reading)) return
      const folder = docsFolder(template, pinned)
      const address = addressOf(folder, reading.row)
      seen[address === undefined ? 'refused' : 'led'] += 1
      if (address !== undefined) expect(isUnder(address, folder), address).toBe(true)
    }),
    { numRuns: 20_000, examples: [['https://docs.example.org/k', 'latest', '../../x', 'a/$']] },
  )
  expect(seen.led).toBeGreaterThan(1_000)
  expect(seen.refused).toBeGreaterThan(1_000)
})

/** A name as a link can ask for it. */
const question = (name: string) => encodeURIComponent(name.toWellFormed()).replaceAll('(', '%28')

test('every link that a check resolves leads under the folder of its docs', async () => {
  let led = 0
  const row = fc.tuple(uri, uri)
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 8 }), async (rows) => {
      const lines = rows.map(([name, each]) => `${name} py:class 1 ${each} -`)
      const bytes = inventory('flytekit', '1.3', lines)
      const copies = [{ component: 'flytekit', version: '1.3', bytes }]
      const body = rows.map(([name]) => `[x](<inv:flytekit#${question(name)}>)`).join(' ')
      const files: Files = { ...project, ...lockedBytes(copies), 'process/page.mdx': page(body) }
      const { links } = await checked(files)
      led += links.inventory.length
      for (const { resolution } of links.inventory) {
        expect(isUnder(resolution.url, 'https://docs.example.org/flytekit/v1.3/')).toBe(true)
      }
    }),
    { numRuns: 200, examples: [[[['x', 'api.html#$']]]] },
  )
  expect(led).toBeGreaterThan(50)
})

test('every address of docs that is rewritten stands under the folder of its docs', async () => {
  let rewritten = 0
  const written = fc.constantFrom('latest', '1.2', 'v1.2.3', 'v1.9', '..', '')
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(written, uri), { maxLength: 8 }), async (addresses) => {
      const links = addresses.map(([each, rest]) => {
        const below = rest.toWellFormed().replace(/[<>\s]/g, '')
        return `[x](<https://docs.example.org/kit/${each}/${below}>)`
      })
      const files: Files = {
        'components/kit.mdx': component('kit', '  pin: "1.3"'),
        'process/page.md': page(links.join(' ')),
      }
      const { links: found } = await checked(files)
      for (const link of found.docs) {
        if (link.pinned === undefined) continue
        rewritten += 1
        const address = URL.parse(link.pinned)?.href ?? ''
        expect(isUnder(address, 'https://docs.example.org/kit/v1.3/'), link.pinned).toBe(true)
      }
    }),
    { numRuns: 300 },
  )
  expect(rewritten).toBeGreaterThan(50)
})
