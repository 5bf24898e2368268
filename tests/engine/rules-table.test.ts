import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { CATALOGUE } from '../../plugins/engine/rule-catalogue.ts'
import { rulesTable } from '../../plugins/engine/rules-table.ts'

const OPENING = '<!-- rules -->'
const BETWEEN = /<!-- rules -->\n[\s\S]*?\n<!-- \/rules -->/

const readme = existsSync('README.md') ? readFileSync('README.md', 'utf8') : ''

test('the table has a row for every rule, and each row three cells', () => {
  const [, , ...rows] = rulesTable().split('\n')
  expect(rows).toHaveLength(CATALOGUE.size)
  expect(rows.filter((row) => row.split(/(?<!\\)\|/).length !== 5)).toEqual([])
})

/** `UPDATE_PAGES=1` writes it anew. */
test.runIf(readme.includes(OPENING))('the README has the table of today', () => {
  const current = `${OPENING}\n\n${rulesTable()}\n\n<!-- /rules -->`
  if (process.env['UPDATE_PAGES'] === '1') {
    writeFileSync(
      'README.md',
      readme.replace(BETWEEN, () => current),
    )
  } else expect(BETWEEN.exec(readme)?.[0]).toBe(current)
})
