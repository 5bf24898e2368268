import { expect, test } from 'vitest'
import { DOCUMENTS, project, type TestProject } from './project.ts'

const PORT = 47_391

/** A project with a rule of its own that writes a sign each time its documents are checked. */
const FILES = {
  ...DOCUMENTS,
  'milepost.config.ts': `import { appendFileSync } from 'node:fs'
    const check = () => (appendFileSync('PLACE', '.'), [])
    const counted = { id: 'counted', severity: 'info', finds: 'nothing', source: 'A test.', check }
    export default { ownRules: [counted] }\n`,
  checks: '',
}

test('a build checks the project once, for its findings, its content and its pages', async () => {
  using site = counting()
  const { code, output } = await site.build()
  expect(output).toContain('No findings in 5 documents')
  expect(code).toBe(0)
  expect(site.page('roadmap/items/tests')).toContain('Tests run alone')
  expect(site.read('checks')).toBe('.')
}, 300_000)

test('a development server checks the project once for all pages, and again after a save', async () => {
  using site = counting()
  using server = site.dev(PORT)
  await expect.poll(server.output, { timeout: 120_000 }).toContain('ready in')
  const page = async (path: string) => (await fetch(`http://localhost:${PORT}${path}`)).text()
  expect(await page('/roadmap/items/tests/')).toContain('Tests run alone')
  expect(await page('/roadmap/plan/')).toContain('Releases are cheap')
  expect(site.read('checks')).toBe('.')
  const path = 'content/roadmap/items/tests.mdx'
  site.write({ [path]: DOCUMENTS[path].replace('Tests run alone', 'Tests run at night') })
  const shown = { timeout: 60_000, interval: 500 }
  await expect.poll(() => page('/roadmap/items/tests/'), shown).toContain('Tests run at night')
  expect(site.read('checks')).toBe('..')
}, 300_000)

function counting(): TestProject {
  const site = project(FILES)
  const config = FILES['milepost.config.ts'].replace('PLACE', `${site.root}/checks`)
  site.write({ 'milepost.config.ts': config })
  return site
}
