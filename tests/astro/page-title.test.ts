import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { PAGE_TITLE, pageTitle, STARLIGHT_TITLE } from '../../plugins/astro/site/title-component.ts'

const STARLIGHT = new URL('.', import.meta.resolve('@astrojs/starlight/schema'))

const titleOf = (component: string, importer = '\0virtual:starlight/components/PageTitle') =>
  pageTitle().resolveId(component, importer)

test('a site that chooses no title gets ours, which shows the one of Starlight', () => {
  expect(titleOf(STARLIGHT_TITLE)).toBe(PAGE_TITLE)
  expect(titleOf(STARLIGHT_TITLE, PAGE_TITLE)).toBeUndefined()
  expect(readFileSync(PAGE_TITLE, 'utf8')).toContain(`from '${STARLIGHT_TITLE}'`)
})

test('a site that chooses a title keeps it', () => {
  expect(titleOf('/site/src/Title.astro')).toBeUndefined()
})

test('Starlight has the title that we look for', () => {
  const schema = readFileSync(fileURLToPath(new URL('schemas/components.js', STARLIGHT)), 'utf8')
  expect(schema).toContain(`PageTitle: z.string().default("${STARLIGHT_TITLE}")`)
})
