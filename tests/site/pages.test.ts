import { expect, inject, test } from 'vitest'
import { PAGES, type PageName, useBrowser } from './tab.ts'

const visit = useBrowser()

/** Texts that a reader finds on each page. */
const EXPECTED: Readonly<Partial<Record<PageName, readonly (string | RegExp)[]>>> = {
  front: [
    'Milepost treats governance documents like code.',
    'What Milepost is',
    /\d+ documents, checked on \w+ \d+, \d{4}: no errors/,
    'Roadmaps',
    'Releases',
    'Next: 2027-Q1',
    'Recent changes',
    'All changes',
    /items? (?:is|are) late\. The check has \d+ findings/,
  ],
  roadmap: [
    'As of Jun 30, 2020.',
    'Kept by',
    'Distribution team',
    'Open, in order of priority',
    'Open, without a rank',
    'Completed',
    'Missing',
    'Monitoring federation',
    'Dependencies',
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
    'Dependencies',
    'Mentioned in',
    'Edit this page',
    'Last changed',
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
    'If nothing happens: at risk from Jan 10, 2027',
    'Approved',
    '6 for, 1 against, 2 abstentions, 9 members',
    '6 of the 9 members were needed, two thirds of the members',
    'Part of',
    'Leads',
    'Docs co-chair (example)',
    'Away Jul 6, 2026 to Aug 21, 2026',
    'Meetings',
    'Owns',
    'Activity',
    'with a quorum',
  ],
  rfcs: ['0001', 'Community groups', 'review', 'David Espejo'],
  rfc: ['Number', '0001', 'Authors', 'Executive Summary', 'Mentioned in'],
  'process pages': ['Start a SIG', 'Planning'],
  'process page': ['Write the charter', 'Have it approved'],
  people: ['Stephen', 'Owns', 'Docs chair (example)', 'Leads', 'Wrote'],
  person: ['Handle stephen', 'Open items', '91 days overdue', 'Closed items', 'Subscribe:'],
  rules: ['broken-link', 'dependency-cycle', 'warning', 'error'],
  rule: ['broken-link', 'What breaks this rule', 'What Milepost reports', 'How to fix'],
  releases: [
    'Computed for Mar 31, 2023.',
    'Timeline',
    'as of Mar 31, 2023',
    'becomes security only on Jun 30, 2023',
    'planned for Mar 31, 2027',
    'on time 0.1 is planned for Mar 31, 2027',
    'v0.1.0b0',
    'release-v0.1',
    "Milepost's lines",
    'Security fix',
  ],
  'release line': [
    'As of Mar 31, 2023.',
    'current',
    'example.org/milestones/1.3',
    'Aligned',
    'Identical',
    'Independent',
    '1.3.8',
    'v1.3.3',
    'Patches',
    'No item names this line.',
  ],
  components: [
    'Computed for Mar 31, 2023.',
    '1.3 current',
    '1.2 security only',
    '1.3.8',
    'identical',
  ],
  component: ['SIG Reliability', 'aligned', 'v1.4.0', 'Versions', '1.2.1b0'],
  policies: [
    'in force since Nov 1, 2026',
    'A new line is released every quarter.',
    'Fixes go to the newest line; so do security fixes.',
    'What is merged before v0.4.0 is tagged v0.4.0b0',
    'Monthly train superseded Apr 1, 2020 to Dec 31, 2021',
  ],
  policy: ['Superseded by', 'Quarterly releases', 'A new line is released every month.'],
  themes: ['By theme', 'Bugs', 'Open issues', 'By component', 'Console'],
  theme: ['Open issues', 'Labels', 'bug'],
  health: [
    /Computed for \w+ \d+, \d{4}\./,
    'as of Nov 20, 2026',
    'If nothing happens: at risk from Jan 10, 2027',
    '91 days overdue on Jun 30, 2020',
    'Sourcegraph is released daily',
    'Every component and every repository has an owner.',
  ],
  'missing page': ['Page not found'],
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
  const figure = tab.locator('section[aria-labelledby="mp-page.dependencies"] figure')
  expect(await figure.locator('svg a').count()).toBeGreaterThan(1)
  expect(await figure.locator('svg.diagram').getAttribute('aria-labelledby')).toBeTruthy()
  await figure.locator('summary').click()
  expect(await figure.locator('table').innerText()).toMatchInlineSnapshot(`
    "From	Relation	To	Status
    Releasing Sourcegraph is automated	needs	CI infrastructure that runs Docker containers reliably	planning
    Sourcegraph is released daily	needs	Releasing Sourcegraph is automated	delayed
    Sourcegraph is released daily	needs	Docker Compose is released on the 20th	overdue
    Automatic end-to-end testing	needs	CI infrastructure that runs Docker containers reliably	planning
    Automatic Docker image testing	needs	CI infrastructure that runs Docker containers reliably	planning"
  `)
})

test('the items of a person do not name that person again', async () => {
  await using tab = await visit('person', { javaScriptEnabled: false })
  const titles = await tab
    .locator('section[aria-labelledby="mp-page.open"] thead th')
    .allTextContents()
  expect(titles.map((title) => title.trim())).toEqual(['Item', 'Status', 'Target', 'Waits for'])
})

test('an authored diagram is a picture', async () => {
  await using tab = await visit('rfc', { javaScriptEnabled: false })
  const svg = tab.locator('.mp-body figure svg.diagram')
  expect(await svg.count()).toBe(1)
  expect((await svg.boundingBox())?.width).toBeGreaterThan(200)
})

test.each(['front', 'item', 'rule', 'guide'] as const)(
  'the %s page names the card and the icon of the site, which are there',
  async (name) => {
    const url = inject('siteUrl')
    const html = await (await fetch(url + PAGES[name])).text()
    const card = /<meta property="og:image" content="([^"]*)"/.exec(html)?.[1]
    const icon = /<link rel="apple-touch-icon" href="([^"]*)"/.exec(html)?.[1]
    expect([card, icon]).toEqual([
      'https://milepost-dev.github.io/some/where/card.png',
      '/some/where/apple-touch-icon.png',
    ])
    expect(html).toContain('<meta property="og:image:alt" content="Milepost"/>')
    for (const file of ['card.png', 'apple-touch-icon.png']) {
      expect((await fetch(url + file)).headers.get('content-type')).toBe('image/png')
    }
  },
)
