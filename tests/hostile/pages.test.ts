import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { remark } from 'remark'
import remarkGfm from 'remark-gfm'
import { expect, test } from 'vitest'
import { walk } from '../../plugins/documents/model/tree.ts'
import { checkProject } from '../../plugins/engine/check-project.ts'
import { openProject } from '../../plugins/engine/project.ts'
import { project } from '../astro/project.ts'
import { servedSite } from '../site/served-site.ts'
import { row, TODAY } from '../vocabulary.ts'
import { PAYLOADS } from './payloads.ts'
import { BENT, hostileFiles } from './site.ts'
import { openVisitor } from './visitor.ts'

const CONFIG = `import { OWN_KINDS } from '../tests/hostile/own-kinds.ts'
import { PAYLOADS, asAddress } from '../tests/hostile/payloads.ts'

export default {
  kinds: OWN_KINDS,
  rules: ${JSON.stringify(BENT)},
  repository: asAddress(PAYLOADS[1]),
  branch: PAYLOADS[0],
  triage: { label: PAYLOADS[0] },
}
`

/** Each page is opened by itself, one after the other. */
const MANY_PAGES_MS = 600_000

const site = project({ 'milepost.config.ts': CONFIG, ...hostileFiles() })
const dist = join(site.root, 'dist')
const { urlOf, browser } = servedSite(site)

test('the check lets all of it pass, so that every page is made', async () => {
  const { findings } = await checkProject(await openProject(site.root), { today: TODAY })
  expect(findings.map(row)).toEqual([])
})

test(
  'no text of a document, a person, an issue or the configuration acts on any page',
  async () => {
    await using visitor = await openVisitor(browser(), urlOf(''))
    const pages = globSync('**/*.html', { cwd: dist }).sort()
    expect(pages.length).toBeGreaterThan(70)
    const faults: string[] = []
    for (const page of pages) {
      const found = await visitor.visit(urlOf(encodeURI(page.replace(/index\.html$/, ''))))
      faults.push(...found.map((fault) => `${page}: ${fault}`))
    }
    expect(faults).toEqual([])
  },
  MANY_PAGES_MS,
)

test('titles are read as they were written', async () => {
  await using visitor = await openVisitor(browser(), urlOf(''))
  for (const [turn, payload] of PAYLOADS.entries()) {
    await visitor.visit(urlOf(`process/canary-page-${2 * turn}/`))
    expect(await visitor.page.title()).toBe(`${payload} | Test`)
    expect(await visitor.page.locator('h1').textContent()).toBe(payload)
  }
})

test('results of a search show it as text', async () => {
  await using visitor = await openVisitor(browser(), urlOf(''))
  await visitor.visit(urlOf(''))
  await visitor.page.locator('button[data-open-modal]').click()
  await visitor.page.locator('.pagefind-ui__search-input').fill('searchable')
  await visitor.page.locator('.pagefind-ui__result-link').nth(3).waitFor()
  expect(await visitor.audit()).toEqual([])
  expect(await visitor.page.locator('.pagefind-ui__results').textContent()).toContain(
    'window.__pwned',
  )
})

/** The elements that the documents of this site hold, which every document may have. */
const ALLOWED = [
  ...['details', 'summary', 'Aside', 'Note', 'Status'],
  ...['Card', 'CardGrid', 'Steps', 'TabItem', 'Tabs'],
]

test('data beside the pages names it as data', () => {
  const files = globSync('**/*.{json,xml,txt,md}', { cwd: dist })
  expect(files.length).toBeGreaterThan(20)
  for (const file of files) {
    const text = readFileSync(join(dist, file), 'utf8')
    if (/\.(?:md|txt)$/.test(file)) {
      expect(
        elementsIn(text).filter((name) => !ALLOWED.includes(name)),
        file,
      ).toEqual([])
      continue
    }
    expect(text, file).not.toMatch(/<(?:script|img|svg)/)
  }
})

/** The elements in a text, as a reader of Markdown sees them. Code holds none. */
function elementsIn(text: string): readonly string[] {
  const found: string[] = []
  walk(remark().use(remarkGfm).parse(text), (node) => {
    if (node.type !== 'html') return
    for (const [, name = ''] of node.value.matchAll(/<\/?([a-z!?][^\s>]*)/gi)) found.push(name)
  })
  return found
}
