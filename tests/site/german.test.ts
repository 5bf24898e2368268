import { globSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { project } from '../astro/project.ts'
import { expectNoAxeViolations } from '../axe.ts'
import { item, roadmap } from '../views/project.ts'
import { checked, mdx } from '../vocabulary.ts'
import { servedSite } from './served-site.ts'

const CONFIG = `import starlight from '@astrojs/starlight'
import { milepost } from '../build/astro/index.js'

export default {
  cacheDir: './.cache',
  integrations: [
    starlight({
      title: 'Beispiel',
      locales: { root: { label: 'Deutsch', lang: 'de' }, en: { label: 'English', lang: 'en' } },
      sidebar: [{ label: 'Start', link: '/about/' }],
      plugins: [milepost({ today: '2026-11-20', checks: 'hide' })],
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

/** The documents, by path below `content/`. */
const DOCUMENTS = {
  'people.yaml': 'ada:\n  name: Ada\n',
  'roadmap/plan.mdx': roadmap(['tests', 'langsam']),
  'roadmap/items/tests.mdx': `${item('Tests laufen', ['planned 2026-11-02'], 'owners: [ada]')}\n:::note\nBald.\n:::\n`,
  'roadmap/items/langsam.mdx': item('Langsam', ['planned 2027-Q1'], 'needs: [tests]'),
  'groups/sig-docs.mdx': mdx(
    'title: SIG Docs\ntype: sig\nstatus: active\nformed: 2026-02-12\nleads: [{ person: ada, role: chair, since: 2026-02-12 }]\nmeetings: [{ title: Treffen, cadence: monthly, day: thursday, week: second, time: "16:00", tz: Europe/Berlin }]\nactivity: [{ on: 2026-08-12, what: meeting, quorum: true }]',
    '## Scope\n\nAlles.\n\n## Out of Scope\n\nNichts.\n\n## Roles\n\nKeine.\n\n## Communication\n\nOffen.\n',
  ),
}

const site = project({
  'astro.config.mjs': CONFIG,
  'src/content.config.ts': CONTENT_CONFIG,
  'src/content/i18n/de.json': `{
    "milepost.nobody": "Freiwillige gesucht",
    "milepost.head.board": "Wandtafel",
    "milepost.list.items": "Pakete",
    "milepost.kind.governance": "Verein"
  }`,
  ...Object.fromEntries(Object.entries(DOCUMENTS).map(([path, text]) => [`content/${path}`, text])),
})
const { visit } = servedSite(site)

const EXPECTED: Readonly<Record<string, readonly string[]>> = {
  '': ['Überblick', '1 Roadmap', 'Letzte Änderungen', 'geprüft am 20.11.2026', 'Alle Änderungen'],
  'changes/': ['Neu: gegründet', 'Aktivität: Treffen', 'Leitung: ada (Vorsitz)'],
  'roadmap/plan/': [
    'Offen, nach Priorität',
    'geplant',
    '18 Tage überfällig',
    'Freiwillige gesucht',
    'Dasselbe als Tabelle',
  ],
  'roadmap/items/tests/': [
    'Verantwortliche Ada',
    'Verlauf',
    'Überblick',
    'Wohin Tests laufen führt, und was dorthin führt',
    'Langsam braucht Tests laufen',
    'Ein Pfeil bedeutet: braucht.',
    'Hinweis',
  ],
  'groups/sig-docs/': [
    'Typ Interessengruppe',
    'Gegründet 12.02.2026',
    'Leitung',
    'Vorsitz',
    'jeden Monat am zweiten Donnerstag, 16:00 Europe/Berlin',
    'Nächste: 10.12.2026, 16:00',
    'Leitung im Lauf der Zeit',
    'Das letzte beschlussfähige Treffen war am 12.08.2026, vor 3 Monaten und 8 Tagen.',
  ],
  'health/': ['Berechnet für den 20.11.2026.', 'Überfällig', '18 Tage überfällig'],
  'en/roadmap/plan/': ['Open, in order of priority', '18 days overdue', 'Nobody'],
  'en/roadmap/items/tests/': ['What Tests laufen leads to, and what leads there', 'Hinweis'],
}

test.each(Object.keys(EXPECTED))('the page /%s speaks its language', async (address) => {
  await using tab = await visit(address)
  const pictures = await tab.locator('main svg :is(title, desc)').allTextContents()
  const text = [await tab.locator('main').innerText(), ...pictures].join(' ').replace(/\s+/g, ' ')
  expect(
    EXPECTED[address]?.filter((part) => !text.includes(part)),
    text,
  ).toEqual([])
})

test.each([
  ['', ['Start', 'Verein', 'Pakete', 'Nach Zeitraum', 'Wandtafel', 'Zustand']],
  ['en/roadmap/plan/', ['Start', 'Governance', 'Items', 'By time', 'Board', 'Health']],
])('the sidebar of /%s speaks its language', async (address, expected) => {
  await using tab = await visit(address)
  const labels = await tab.locator('nav.sidebar').innerText()
  expect(
    expected.filter((label) => !labels.split('\n').includes(label)),
    labels,
  ).toEqual([])
})

test('a page in another language says which language its words and its text have', async () => {
  await using tab = await visit('en/groups/sig-docs/')
  const lang = (place: string) => tab.locator(place).getAttribute('lang')
  expect([await lang('html'), await lang('.mp'), await lang('.mp-body')]).toEqual([
    'en',
    'en',
    'de',
  ])
})

test('a German page has no accessibility violation', async () => {
  await using tab = await visit('groups/sig-docs/')
  await expectNoAxeViolations(tab)
})

test('a site that hides findings shows none in any of its files', async () => {
  const { findings } = await checked(DOCUMENTS)
  const rules = new Set(findings.map(({ rule }) => rule))
  expect([...rules]).toEqual(expect.arrayContaining(['quorum-lapsed', 'target-passed']))
  const sentences = findings.flatMap(({ message }) => message.split('`'))
  const told = [...rules, ...sentences.filter((part) => part.length > 15)]
  const files = globSync('**/*.{html,json,md,txt,xml,ics}', { cwd: join(site.root, 'dist') })
  expect(files.length).toBeGreaterThan(50)
  const shown = files.flatMap((file) => {
    const text = site.read(join('dist', file))
    return told.filter((part) => text.includes(part)).map((part) => `${file}: ${part}`)
  })
  expect(shown).toEqual([])
})
