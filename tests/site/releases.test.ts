import { expect, test } from 'vitest'
import { useBrowser } from './tab.ts'

const visit = useBrowser()

test('release lines are drawn over time, and a table says the same', async () => {
  await using tab = await visit('releases', { javaScriptEnabled: false })
  const figure = tab.locator('section[aria-labelledby="mp-page.kept"] figure')
  expect(await figure.locator('svg a title').allTextContents()).toEqual([
    '1.4',
    '1.3',
    '1.2',
    '1.1',
  ])
  await figure.locator('summary').click()
  expect(await figure.locator('table').innerText()).toMatchInlineSnapshot(`
    "Line	What	From	To
    1.4	beta	Dec 30, 2022	Jun 29, 2023
    1.4	current	Jun 30, 2023	Sep 29, 2023
    1.4	security only, expected	Sep 30, 2023	
    1.3	beta	Sep 30, 2022	Dec 29, 2022
    1.3	current	Dec 30, 2022	Jun 29, 2023
    1.3	security fix, propeller 1.3.2	Feb 14, 2023	Feb 14, 2023
    1.3	security only	Jun 30, 2023	Sep 29, 2023
    1.2	beta	Jun 30, 2022	Sep 29, 2022
    1.2	current	Sep 30, 2022	Dec 29, 2022
    1.2	security fix, propeller 1.2.2	Nov 10, 2022	Nov 10, 2022
    1.2	security only	Dec 30, 2022	Jun 29, 2023
    1.1	current	Jun 30, 2022	Sep 29, 2022
    1.1	security only	Sep 30, 2022	Dec 29, 2022
    1.1	security fix, propeller 1.1.1	Nov 10, 2022	Nov 10, 2022"
  `)
})

test('the support table is read row by row', async () => {
  await using tab = await visit('releases', { javaScriptEnabled: false })
  const own = tab.getByRole('table', { name: 'Support of each release line' })
  expect((await own.getByRole('row').allInnerTexts()).map(plain)).toMatchInlineSnapshot(`
    [
      "Line State Since Fixes Branch Ends",
      "0.1 Milepost 0.1 planned unknown not released — becomes current on Mar 31, 2027 supported until Jun 29, 2027, expected by the cadence",
    ]
  `)
  const table = tab.getByRole('table', { name: 'Kept as history' })
  const rows = await table.getByRole('row').allInnerTexts()
  expect(rows.map(plain)).toMatchInlineSnapshot(`
    [
      "Line State Since Fixes Branch Ends",
      "1.4 Flyte 1.4 beta Dec 30, 2022 not released — becomes current on Jun 30, 2023 supported until Dec 29, 2023, expected by the cadence",
      "1.3 Flyte 1.3 newest patch: admin 1.3.8, Mar 24, 2023 current Dec 30, 2022 All fixes release-v1.3 becomes security only on Jun 30, 2023 supported until Sep 29, 2023, expected by the cadence",
      "1.2 Flyte 1.2 newest patch: propeller 1.2.2, Nov 10, 2022 security only Dec 30, 2022 Security fixes release-v1.2 ends on Jun 30, 2023 supported until Jun 29, 2023",
      "1.1 Flyte 1.1 newest patch: propeller 1.1.1, Nov 10, 2022 ended Dec 30, 2022 None — —",
    ]
  `)
})

test('a planned line shows first which items aim for it', async () => {
  await using tab = await visit('releases', { javaScriptEnabled: false })
  const own = tab.getByRole('table', { name: 'Support of each release line' })
  await own.getByRole('link', { name: '0.1', exact: true }).click()
  const sections = await tab.locator('main h2').allInnerTexts()
  const places = ['Items for this line', 'Gates'].map((title) => sections.indexOf(title))
  expect(places).toEqual(places.toSorted())
  expect(places).not.toContain(-1)
})

function plain(text: string): string {
  return text.replace(/\s+/g, ' ')
}
