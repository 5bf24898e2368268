import type { LoaderContext } from 'astro/loaders'
import { expect, test } from 'vitest'
import { sealedStore } from '../../../plugins/astro/content/sealed-store.ts'

type DataStore = LoaderContext['store']
type Entry = Parameters<DataStore['set']>[0]

const ENTRY: Entry = {
  id: 'one',
  data: { at: new Date('2026-11-20'), big: 5n, of: new Set(['a']), none: undefined },
  filePath: 'content/one.mdx',
  rendered: { html: '<p>One</p>', metadata: { headings: [] } },
}

/** A store like Astro's own: an entry with the same digest is left as it is. */
function memoryStore(entries: readonly Entry[] = []) {
  const kept = new Map(entries.map((entry) => [entry.id, entry]))
  const store = {
    get: (id: string) => kept.get(id),
    set(entry: Entry) {
      if (entry.digest && kept.get(entry.id)?.digest === entry.digest) return false
      kept.set(entry.id, { ...entry, data: { ...entry.data } })
      return true
    },
    delete: (id: string) => kept.delete(id),
    keys: () => [...kept.keys()],
  }
  return store as unknown as DataStore
}

const seal = (text: string) => `sealed ${text}`

/** Returns the entries of a store after one was set. */
function stored(): Entry {
  const store = memoryStore()
  sealedStore(store, seal).set(ENTRY, 'd1')
  return store.get('one') as Entry
}

const holds = (entry: Entry, digest = 'd1') =>
  sealedStore(memoryStore([entry]), seal).has('one', digest)

test('an entry is believed as it was stored, with the digest it was stored with', () => {
  expect(holds(stored())).toBe(true)
  expect(holds(structuredClone(stored()))).toBe(true)
  expect(holds(stored(), 'd2')).toBe(false)
  expect(sealedStore(memoryStore(), seal).has('one', 'd1')).toBe(false)
})

test.each<[what: string, change: (entry: Entry) => Entry]>([
  ['other HTML', (entry) => ({ ...entry, rendered: { html: '<p>Two</p>' } })],
  ['another date', (entry) => ({ ...entry, data: { ...entry.data, at: new Date(0) } })],
  ['another number', (entry) => ({ ...entry, data: { ...entry.data, big: 6n } })],
  ['another member', (entry) => ({ ...entry, data: { ...entry.data, of: new Set(['b']) } })],
  ['a part more', (entry) => ({ ...entry, body: 'One' })],
  ['a digest that somebody wrote', (entry) => ({ ...entry, digest: 'd1' })],
  ['another path', (entry) => ({ ...entry, filePath: 'content/two.mdx' })],
])('an entry with %s is not believed', (_, change) => {
  expect(holds(change(stored()))).toBe(false)
})

test('an entry that was altered is stored anew, and one that is no more is removed', () => {
  const altered = { ...stored(), rendered: { html: '<script></script>' } }
  const store = memoryStore([altered, { ...altered, id: 'gone' }])
  const sealed = sealedStore(store, seal)
  sealed.set(ENTRY, 'd1')
  sealed.keepOnly(new Set(['one']))
  expect(store.keys()).toEqual(['one'])
  expect(store.get('one')).toEqual(stored())
})

test('a seal is compared once, and again for an entry that was read anew', () => {
  let compared = 0
  const counted = (text: string) => {
    compared += 1
    return seal(text)
  }
  const entry = stored()
  for (const read of [entry, entry, structuredClone(entry)])
    expect(sealedStore(memoryStore([read]), counted).has('one', 'd1')).toBe(true)
  expect(compared).toBe(2)
})
