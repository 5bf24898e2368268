import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { project } from '../astro/project.ts'
import { expectNoAxeViolations } from '../axe.ts'
import { openBrowser } from '../browser.ts'
import { type SiteServer, serve } from '../server.ts'
import { item, roadmap } from '../views/project.ts'
import { mdx } from '../vocabulary.ts'

const CONFIG = `import starlight from '@astrojs/starlight'
import { milepost } from '../plugins/astro/index.ts'

export default {
  cacheDir: './.cache',
  integrations: [
    starlight({
      title: 'Beispiel',
      customCss: ['../src/styles/site.css'],
      locales: { root: { label: 'Deutsch', lang: 'de' }, en: { label: 'English', lang: 'en' } },
      plugins: [milepost({ today: '2026-11-20' })],
    }),
  ],
}
`

const CONTENT_CONFIG = `import { docsLoader, i18nLoader } from '@astrojs/starlight/loaders'
import { docsSchema, i18nSchema } from '@astrojs/starlight/schema'
import { defineCollection } from 'astro/content/config'

export const collections = {
  docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }),
  i18n: defineCollection({ loader: i18nLoader(), schema: i18nSchema() }),
}
`

const site = project({
  'astro.config.mjs': CONFIG,
  'src/content.config.ts': CONTENT_CONFIG,
  'src/content/i18n/de.json': '{ "milepost.nobody": "Freiwillige gesucht" }',
  'content/people.yaml': 'ada:\n  name: Ada\n',
  'content/roadmap/plan.mdx': roadmap(['tests', 'langsam']),
  'content/roadmap/items/tests.mdx': item('Tests laufen', ['planned 2026-11-02'], 'owners: [ada]'),
  'content/roadmap/items/langsam.mdx': item('Langsam', ['planned 2027-Q1']),
  'content/groups/sig-docs.mdx': mdx(
    'title: SIG Docs\ntype: team\nstatus: active\nformed: 2026-02-12\nleads: [{ person: ada, role: chair, since: 2026-02-12 }]\nmeetings: [{ title: Treffen, cadence: monthly, day: thursday, week: second, time: "16:00", tz: Europe/Berlin }]',
    '## Scope\n\nAlles.\n',
  ),
})
let server: SiteServer
let browser: Browser

beforeAll(async () => {
  const { code, output } = await site.build()
  expect(code, output).toBe(0)
  server = await serve(join(site.root, 'dist'))
  browser = await openBrowser()
}, 900_000)

afterAll(async () => {
  await browser?.close()
  await server?.close()
  site[Symbol.dispose]()
})

const EXPECTED: Readonly<Record<string, readonly string[]>> = {
  '': ['Überblick', '1 Roadmap', 'Letzte Änderungen', 'geprüft am 20.11.2026', 'Alle Änderungen'],
  'roadmap/plan/': [
    'Offen, nach Priorität',
    'geplant',
    '18 Tage überfällig',
    'Freiwillige gesucht',
  ],
  'roadmap/items/tests/': ['Verantwortliche Ada', 'Verlauf', 'Vorhaben'],
  'groups/sig-docs/': [
    'Typ Team',
    'Gegründet 12.02.2026',
    'Leitung',
    'Vorsitz',
    'jeden Monat am zweiten Donnerstag, 16:00 Europe/Berlin',
    'Nächste: 10.12.2026, 16:00',
  ],
  'health/': ['Berechnet für 20.11.2026.', 'Überfällig', '18 Tage überfällig'],
  'en/roadmap/plan/': ['Open, in order of priority', '18 days overdue', 'Nobody'],
}

test.each(Object.keys(EXPECTED))('the page /%s speaks its language', async (address) => {
  const tab = await browser.newPage()
  await tab.goto(server.url + address)
  const text = (await tab.locator('main').innerText()).replace(/\s+/g, ' ')
  expect(
    EXPECTED[address]?.filter((part) => !text.includes(part)),
    text,
  ).toEqual([])
  await tab.close()
})

test('a page in another language says which language its words and its text have', async () => {
  const tab = await browser.newPage()
  await tab.goto(`${server.url}en/groups/sig-docs/`)
  const lang = (place: string) => tab.locator(place).getAttribute('lang')
  expect([await lang('html'), await lang('.mp'), await lang('.mp-body')]).toEqual([
    'en',
    'en',
    'de',
  ])
  await tab.close()
})

test('a German page has no accessibility violation', async () => {
  const tab = await browser.newPage()
  await tab.goto(`${server.url}groups/sig-docs/`)
  await expectNoAxeViolations(tab)
  await tab.close()
})
