import { expect, test } from 'vitest'
import { useDrawings } from './drawn.ts'
import { LARGER } from './larger-sources.ts'
import { faintParts } from './seen.ts'
import { SOURCES } from './sources.ts'

const { page, svgOf } = useDrawings()

test('there is a larger diagram of each type', () => {
  expect(Object.keys(LARGER)).toEqual(Object.keys(SOURCES))
})

test.each(Object.entries(LARGER))(
  'words of a %s diagram stand out by 4.5 and marks by 3, in light and in dark',
  async (_, source) => {
    const svg = await svgOf(source)
    expect(await faintParts(page(), svg, 'light'), 'light').toEqual([])
    expect(await faintParts(page(), svg, 'dark'), 'dark').toEqual([])
  },
  60_000,
)

test('words and marks that are lost are found', async () => {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="100">
    <rect x="10" y="10" width="40" height="30" fill="#dddddd"/>
    <rect x="10" y="60" width="40" height="30" fill="#dddddd" stroke="#333333"/>
    <line x1="80" y1="20" x2="180" y2="20" stroke="#cccccc" stroke-width="2"/>
    <text x="80" y="60" fill="#999999">pale</text><text x="80" y="90" fill="#333333">deep</text>
  </svg>`
  expect(await faintParts(page(), svg, 'light')).toEqual([
    'rect 10 10 50 40 rgb(221, 221, 221) none: 1.36',
    'line 80 20 180 20 none rgb(204, 204, 204): 1.61',
    expect.stringContaining('"pale"'),
  ])
})
