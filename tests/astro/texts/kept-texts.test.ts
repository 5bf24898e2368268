import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { withKeptTexts } from '../../../plugins/astro/texts/kept-texts.ts'
import { scratchProject } from '../../scratch.ts'

const PLAN = '/plan/'
const RECORD = 'node_modules/.cache/milepost/page-texts'

/** Returns a page with a menu around its main part. */
const page = (main: string, menu = 'Menu') => `<nav>${menu}</nav><main>${main}</main>`

function textOf(root: string, html: string, address = PLAN) {
  return withKeptTexts(root, (text) => text(html, address))
}

test('a text is the one that is kept as long as the main part and the address are the same', () => {
  const root = scratchProject({ 'node_modules/.keep': '' })
  const first = textOf(root, page('<h1>Plan</h1><p>All.</p>'))
  expect(first).toEqual({ title: 'Plan', markdown: '# Plan\n\nAll.\n\nSource: </plan/>\n' })
  expect(textOf(root, page('<h1>Plan</h1><p>All.</p>', 'Another menu'))).toEqual(first)
  expect(textOf(root, page('<h1>Plan</h1><p>Some.</p>'))?.markdown).toContain('Some.')
  expect(textOf(root, page('<h1>Plan</h1><p>All.</p>'), '/v1.2/plan/')?.markdown).toContain(
    'Source: </v1.2/plan/>',
  )
})

test('each text is asked of the last build, and one that somebody wrote there is not believed', () => {
  const root = scratchProject({ 'node_modules/.keep': '' })
  const html = page('<h1>Plan</h1>')
  const first = textOf(root, html)
  const again = withKeptTexts(root, (text) => [text(html, PLAN), text(html, PLAN)])
  expect(again).toEqual([first, first])
  expect(again[0]).toBe(again[1])
  mkdirSync(join(root, 'node_modules/.cache/milepost'), { recursive: true })
  writeFileSync(join(root, RECORD), `${'0'.repeat(64)}\n[["a",{"title":"x","markdown":"x"}]]`)
  expect(textOf(root, html)).toEqual(first)
})

test('a page without a main part has no text', () => {
  const root = scratchProject({ 'node_modules/.keep': '' })
  expect(textOf(root, '<p>A redirect</p>')).toBeUndefined()
})
