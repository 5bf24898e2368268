import { expect, test } from 'vitest'
import { COMPONENTS, SCHEMES } from '../../../plugins/documents/guard/allowed.ts'

test('each component has its attributes, and no other', () => {
  const rows = Object.entries(COMPONENTS).map(([name, own]) => `${name}: ${own.join(' ')}`)
  expect(rows.map((row) => row.trimEnd()).join('\n')).toMatchInlineSnapshot(`
    "Aside: type title
    Card: title
    CardGrid:
    Graph: where by
    Groups: where sort view limit
    Items: where sort view limit
    Note: title
    Owners: where limit
    Releases: where sort view limit
    Status: value
    Steps:
    TabItem: label
    Tabs: syncKey"
  `)
})

test('a link in prose has one of these schemes', () => {
  expect(SCHEMES.join(' ')).toBe('https http mailto tel irc ircs xmpp inv')
})
