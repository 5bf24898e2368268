import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { HtmlValidate, StaticConfigLoader } from 'html-validate'
import { expect, inject, test } from 'vitest'
import { PAGES, type PageName } from './tab.ts'

const validator = new HtmlValidate(
  new StaticConfigLoader({
    root: true,
    extends: ['html-validate:recommended'],
    rules: {
      // A table that becomes a list on a small screen loses its roles, so ours are written.
      'no-redundant-role': 'off',
      // HTML allows every letter in an id. Ids of ours have a dot, which no heading of an author has.
      'valid-id': ['error', { relaxed: true }],
      // Astro closes `<meta>` and `<link>`, which HTML allows.
      'void-style': 'off',
    },
  }),
)

/** The rules that Starlight's parts of a page break: its search, its menus and its small table of contents. */
const OF_STARLIGHT = new Set(['no-implicit-button-type', 'no-inline-style', 'unique-landmark'])

/** A block of code in a guide or on the page of a rule, as Starlight's Expressive Code writes it. */
const CODE_OF_STARLIGHT = /<div class="expressive-code">.*?<\/figure><\/div>/gs

const names = Object.keys(PAGES) as PageName[]

test.each(names)('the %s page is valid HTML', async (name) => {
  const answer = await fetch(inject('siteUrl') + PAGES[name])
  expect(await faultsIn(await answer.text())).toEqual([])
})

test('every guide is valid HTML, and the page of every rule', async () => {
  const folder = inject('siteFolder')
  const pages = globSync('{guides,rules}/*/index.html', { cwd: folder })
  expect(pages.length).toBeGreaterThan(80)
  for (const page of pages) {
    expect([page, ...(await faultsIn(readFileSync(join(folder, page), 'utf8')))]).toEqual([page])
  }
}, 60_000)

test('faults are found, in the page as well as in its head', async () => {
  const page = `<!DOCTYPE html><html lang="en"><head><title>x</title><meta charset="utf-8">
    <link rel="stylesheet"></head><body><main><div><time datetime="2019-Q4">fall</time>
    <p id="a">x</p><p id="a">y</p><span style="color: red">z</span></div></main></body></html>`
  expect(await faultsIn(page)).toEqual([
    'no day or time: 2019-Q4',
    expect.stringContaining('<link> is missing required "href"'),
    expect.stringContaining('Duplicate ID "a"'),
    expect.stringContaining('Inline style is not allowed'),
  ])
})

/** A month, a day, or a day with a time. The validator does not look at them. */
const DATETIME = /^\d{4}-\d{2}(-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})?)?)?$/

async function faultsIn(html: string): Promise<readonly string[]> {
  const times = [...html.matchAll(/ datetime="([^"]*)"/g)].map(([, time = '']) => time)
  const { results } = await validator.validateString(html.replace(CODE_OF_STARLIGHT, ''))
  const faults = results
    .flatMap(({ messages }) => messages)
    .filter(({ ruleId, selector }) => !OF_STARLIGHT.has(ruleId) || selector?.includes(' main '))
    .map(({ ruleId, message, selector }) => `${ruleId}: ${message} at ${selector}`)
  const wrong = times.filter((time) => !DATETIME.test(time))
  return [...wrong.map((time) => `no day or time: ${time}`), ...faults]
}
