import { expect, test } from 'vitest'
import { expectNoAxeViolations, expectSoundColors } from '../axe.ts'
import { servedSite } from './served-site.ts'
import { ELSEWHERE, troubledProject } from './troubled-project.ts'

const PAGES: Readonly<Record<string, readonly string[]>> = {
  'health/': [
    'Computed for Nov 20, 2026.',
    'SIG Quiet Special interest group must retire The last quorate meeting was on May 12, 2026',
    'SIG Slow Special interest group should retire',
    'If nothing happens: must retire from Feb 12, 2027 (quorum-lapsed)',
    'SIG Fading Special interest group at risk',
    'SIG Well Special interest group active No term has ended.',
    'Late in progress Sep 30, 2026 51 days overdue Nobody planned: Waits',
    'Soon planned November 2026 due in 10 days Nobody nothing',
    'Console No group owns it.',
    'github.com/example/tool It belonged to WG Old, and no other group owns it now.',
  ],
  'triage/': [
    'Computed for Nov 20, 2026. 3 open issues in the snapshot.',
    'Overdue for triage: 1',
    'Something is wrong, part 2 e/p#2 Nov 1, 2026 was due on Nov 8, 2026',
    'Waiting for triage: 1',
    'Triaged, without an assignee: 1',
    'Triaged, without a milestone: 1',
  ],
  'themes/': ['see also triage', 'Docs 2 open in Docs 1'],
  'themes/docs/': ['Late'],
  'releases/': ['Computed for Nov 20, 2026.', 'today, Nov 20, 2026', 'expected on Dec 30, 2026'],
  'releases/v1.3/': ['1.4.0 should be 1.3.x', 'Nov 1, 2026 Console security', 'Pins', 'Speed'],
  'components/': ['Console aligned 1.4.0 1.2.0 1.1.0 Nobody'],
  'components/console/': ['Nobody', 'should be 1.3.x'],
  'groups/sig-quiet/': [
    'must retire on Nov 20, 2026',
    'Not approved Jan 1, 2026 3 for, 2 against, 1 abstention, 9 members60% of the votes cast',
    '4 of the 5 votes cast were needed, two thirds',
  ],
  'decisions/': ['One decision'],
  'decisions/one/': ['Votes 3', `So be it, and ${ELSEWHERE} too.`],
  'roadmap/items/waits/': [`${ELSEWHERE.split('t.title')[0]}… done`],
}

const { visit } = servedSite(troubledProject())

test.each(Object.keys(PAGES))('%s says what is wrong, without scripts too', async (page) => {
  await using tab = await visit(page, { javaScriptEnabled: false })
  const text = (await tab.locator('main').innerText()).replace(/\s+/g, ' ')
  expect(
    PAGES[page]?.filter((part) => !text.includes(part)),
    text,
  ).toEqual([])
})

test.each(Object.keys(PAGES))('%s is accessible, in light and dark, and fits', async (page) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await using tab = await visit(page, { colorScheme, viewport: { width: 320, height: 700 } })
    await (colorScheme === 'light' ? expectNoAxeViolations(tab) : expectSoundColors(tab))
    expect(await tab.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320)
  }
})

test('a former id finds its document first', async () => {
  await using tab = await visit('health/')
  await tab.getByRole('button', { name: 'Search' }).click()
  await tab.locator('.pagefind-ui__search-input').fill('slow-start')
  const first = tab.locator('.pagefind-ui__result-link').first()
  await expect.poll(() => first.innerText(), { timeout: 20_000 }).toBe('Late')
})
