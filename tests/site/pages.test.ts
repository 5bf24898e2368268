import { expect, test } from 'vitest'
import { type PageName, useBrowser } from './tab.ts'

const visit = useBrowser()

/** What a reader finds on each page, as text. */
const EXPECTED: Readonly<Partial<Record<PageName, readonly (string | RegExp)[]>>> = {
  front: [
    /\d+ documents, checked on \d+ \w+ \d{4}: no errors/,
    'Roadmaps',
    'What needs attention',
    'Past their target',
    'Without an owner',
    'Changed last',
  ],
  roadmap: [
    'As of 30 June 2020.',
    'Kept by',
    'Distribution team',
    'Open, in order of priority',
    'Open, without a rank',
    'Completed',
    'Known to be missing',
    'Monitoring federation',
    'What waits for what',
    '91 days overdue',
  ],
  item: [
    'Status',
    'delayed',
    '2020-Q1',
    'Stephen',
    /4th of \d+/,
    'sourcegraph/sourcegraph#9252',
    'History',
    'What it waits for, and what waits for it',
    'Mentioned in',
    'Edit page',
    'Last updated',
  ],
  groups: [
    'Special interest groups',
    'Working groups',
    'Teams',
    'Retired',
    'every two weeks on Tuesday',
  ],
  group: [
    'Special interest group, horizontal',
    '6 for, 1 against, 2 abstentions, 9 members',
    'Part of',
    'Leads',
    'Docs co-chair (example)',
    'Away 2026-07-06 to 2026-08-21, covered by',
    'Meetings',
    'What it owns',
    'Activity',
    'with a quorum',
  ],
  rfcs: ['0001', 'Community groups', 'review', 'David Espejo'],
  rfc: ['Number', '0001', 'Authors', 'Executive Summary', 'Mentioned in'],
  'process pages': ['Start a SIG', 'Planning'],
  'process page': ['Write the charter', 'Have it approved'],
  people: ['Stephen', 'Owns', 'Docs chair (example)', 'Leads', 'Wrote'],
  component: ['Admin', 'Repo', 'Source:'],
  components: ['Admin', 'Propeller'],
  rules: ['broken-link', 'dependency-cycle', 'warning', 'error'],
  rule: ['broken-link', 'Refused', 'Report', 'How to fix'],
  'missing page': ['No page has this address'],
}

test.each(Object.keys(EXPECTED) as PageName[])('the %s page says what it is for', async (name) => {
  await using tab = await visit(name, { javaScriptEnabled: false })
  const text = (await tab.locator('main').innerText()).replace(/\s+/g, ' ')
  const missing = EXPECTED[name]?.filter((part) =>
    typeof part === 'string' ? !text.includes(part) : !part.test(text),
  )
  expect(missing, text).toEqual([])
})

test('open items stand in the order of the roadmap, without scripts too', async () => {
  await using tab = await visit('roadmap', { javaScriptEnabled: false })
  const table = tab.getByRole('table', { name: 'Open items in order of priority' })
  const titles = await table.getByRole('rowheader').locator('a').allInnerTexts()
  expect(titles.slice(0, 3)).toMatchInlineSnapshot(`
    [
      "Support deployments with 500,000 repositories and more",
      "Fewer merge conflicts in Kubernetes upgrades",
      "Docker Compose is released on the 20th",
    ]
  `)
  expect(await table.getByRole('row').nth(4).innerText()).toMatchInlineSnapshot(`
    "4	Releasing Sourcegraph is automated

    A release should cost minutes of attention instead of days of work.

    	
    delayed	2020-Q1
    91 days overdue
    	
    Stephen
    	
    planning:
    CI infrastructure that runs Docker containers reliably"
  `)
})

test('the diagram of an item is a picture with links, and a table says the same', async () => {
  await using tab = await visit('item', { javaScriptEnabled: false })
  const figure = tab.locator('section[aria-labelledby=dependencies] figure')
  expect(await figure.locator('svg a').count()).toBeGreaterThan(1)
  expect(await figure.locator('svg').getAttribute('aria-labelledby')).toBeTruthy()
  await figure.locator('summary').click()
  expect(await figure.locator('table').innerText()).toMatchInlineSnapshot(`
    "From	Relation	To	Status
    Releasing Sourcegraph is automated	needs	CI infrastructure that runs Docker containers reliably	planning
    Sourcegraph is released daily	needs	Releasing Sourcegraph is automated	delayed"
  `)
})

test('an authored diagram is a picture', async () => {
  await using tab = await visit('rfc', { javaScriptEnabled: false })
  const svg = tab.locator('.mp-body figure svg')
  expect(await svg.count()).toBe(1)
  expect((await svg.boundingBox())?.width).toBeGreaterThan(200)
})

test('search finds a document by a word of its text', async () => {
  await using tab = await visit('front')
  await tab.getByRole('button', { name: 'Search' }).click()
  await tab.locator('dialog input').fill('supermajority')
  await tab.locator('.pagefind-ui__result-link').first().waitFor()
  const found = await tab.locator('.pagefind-ui__result-link').allInnerTexts()
  expect(found).toContain('Start a SIG')
})
