import { expect, test } from 'vitest'
import { PAGES, type PageName, useBrowser } from './tab.ts'
import { spaceText, WIDTHS, widthFaults } from './widths.ts'

const visit = useBrowser()
const names = Object.keys(PAGES) as PageName[]

test.each(names)('the %s page has room for its words at every width', async (name) => {
  await using tab = await visit(name)
  expect(await widthFaults(tab, WIDTHS)).toEqual([])
  await spaceText(tab)
  expect(await widthFaults(tab, [390, 820, 1024, 1280]), 'with wide text').toEqual([])
})
