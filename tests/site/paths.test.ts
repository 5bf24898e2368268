import { expect, test } from 'vitest'
import { useBrowser } from './tab.ts'

const visit = useBrowser()

/** A reader's question, the links they click from the front page, and the answer there. */
const ASKED: readonly (readonly [question: string, links: readonly string[], found: string])[] = [
  ['What comes next quarter, and who owns it?', ['By time'], 'Next: 2027-Q1'],
  ['What is late, and what does it hold up?', ['Health'], 'Holds up'],
  ['Who runs SIG Docs, and when does it meet?', ['Groups', 'SIG Docs (example)'], 'Next:'],
  ['Which versions are supported?', ['Releases'], 'security only'],
  ['What has changed?', ['Changes'], 'November 2026'],
  ['What does Stephen carry?', ['People', 'Stephen'], 'Open items'],
  ['Where is the plan as a board?', ['Board'], 'planning'],
  ['Where is the plan over time?', ['Timeline'], 'Timeline'],
  ['Who could help?', ['Roadmap', 'Distribution'], 'Nobody'],
  ['How can I take part?', ['Take part'], 'Where to ask'],
]

test.each(ASKED)('%s', async (_question, links, found) => {
  expect(links.length).toBeLessThanOrEqual(2)
  await using tab = await visit('front', { javaScriptEnabled: false })
  for (const name of links) {
    await tab
      .getByRole('link', { name: withBadge(name) })
      .first()
      .click()
  }
  expect(await tab.locator('main').innerText()).toContain(found)
})

/** Matches the name of a link, with a badge that counts beside it. */
function withBadge(name: string): RegExp {
  return new RegExp(`^${name.replace(/[()]/g, '\\$&')}( \\d+ [a-z ]+)?$`)
}

test('a reader subscribes to the calendar and the feed from the front page', async () => {
  await using tab = await visit('front', { javaScriptEnabled: false })
  for (const name of ['calendar', 'feed of changes']) {
    const href = await tab.getByRole('link', { name, exact: true }).first().getAttribute('href')
    const answer = await tab.request.get(new URL(href ?? '', tab.url()).href)
    expect([name, answer.status()]).toEqual([name, 200])
  }
})

test('each list and each document leads on with one click', async () => {
  await using tab = await visit('person', { javaScriptEnabled: false })
  const owned = tab.getByRole('table', { name: 'Open items' }).getByRole('rowheader').locator('a')
  await owned.first().click()
  await tab.locator('dl').getByRole('link', { name: 'Stephen', exact: true }).click()
  expect(new URL(tab.url()).pathname).toMatch(/\/people\/stephen\/$/)
})
