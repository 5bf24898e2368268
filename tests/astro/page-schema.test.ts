import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { pageSchema } from '../../plugins/astro/page-schema.ts'

const SCHEMA = import.meta.resolve('@astrojs/starlight/schema')
const ASKED = 'virtual:starlight/collection-config'

test('Starlight asks us for the collections of a site, and we ask Starlight', () => {
  const { resolveId } = pageSchema()
  const page = readFileSync(fileURLToPath(new URL('utils/starlight-page.js', SCHEMA)), 'utf8')
  expect(page).toContain(`import("${ASKED}")).collections?.docs?.schema ?? docsSchema()`)
  const ours = String(resolveId(ASKED, '/starlight-page.js'))
  expect(resolveId(ASKED, ours)).toBeUndefined()
  expect(resolveId('virtual:starlight/user-config', '/starlight-page.js')).toBeUndefined()
})

test('the schema of a site is made once for all pages', async () => {
  const { docs } = await collectionsOf(`
    let made = 0
    export const collections = { docs: { loader: 'own', schema: ({ image }) => [image, ++made] } }
  `)
  const [image, next] = [() => 'a', () => 'b']
  expect(docs.schema({ image })).toEqual([image, 1])
  expect(docs.schema({ image: next })).toEqual([image, 1])
  expect(docs.loader).toBe('own')
})

test('a schema that is no function stays, and a site without one has the one of Starlight', async () => {
  const own = await collectionsOf("export const collections = { docs: { schema: 'own' }, more: 1 }")
  expect(own).toEqual({ docs: { schema: 'own' }, more: 1 })
  const none = await collectionsOf('export const collections = undefined')
  const schema = none.docs.schema({ image: () => undefined })
  expect(schema).toBe(none.docs.schema({ image: () => undefined }))
  expect(schema.parse({ title: 'Plan' })).toMatchObject({ title: 'Plan', draft: false })
})

/** Runs our module for a site with this configuration of its collections. */
async function collectionsOf(config: string) {
  const { resolveId, load } = pageSchema()
  const code = load(String(resolveId(ASKED, '/starlight-page.js'))) ?? ''
  const linked = code.replace(ASKED, addressOf(config)).replace('@astrojs/starlight/schema', SCHEMA)
  return (await import(/* @vite-ignore */ addressOf(linked))).collections
}

function addressOf(code: string): string {
  return `data:text/javascript,${encodeURIComponent(code).replaceAll("'", '%27')}`
}
