import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { allowedRows } from './allowed-page.ts'

test('the page about what is allowed holds the lists of the product, and no other rows', () => {
  const page = readFileSync('src/content/docs/guides/allowed.md', 'utf8')
  const lists = page.slice(page.indexOf('## The lists'))
  const rows = lists.split('\n').filter((line) => /^\| (?!---|What )/.test(line))
  expect(rows).toEqual(allowedRows())
})
