import { expect, test } from 'vitest'
import { useBrowser } from './tab.ts'

const visit = useBrowser()

/** The room of A4 paper between margins of one centimetre, in CSS pixels. */
const PAPER = { width: 718, height: 1047 }

const PRINTED = [
  'front',
  'roadmap',
  'item',
  'group',
  'releases',
  'plan',
  'timeline',
  'rfc',
] as const

/**
 * Runs in the page. Returns words whose colour is too pale for white paper, and marks of pictures
 * that are.
 */
const PALE = `(() => {
  const context = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })
  const luminance = (colour) => {
    context.fillStyle = '#fff'
    context.fillRect(0, 0, 1, 1)
    context.fillStyle = colour
    context.fillRect(0, 0, 1, 1)
    const [r, g, b] = [...context.getImageData(0, 0, 1, 1).data].map((part) => part / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  const isPale = (colour, least) => 1.05 / (luminance(colour) + 0.05) < least
  const found = new Set()
  for (const element of document.querySelectorAll('main *')) {
    const style = getComputedStyle(element)
    const words = [...element.childNodes].filter((node) => node.nodeType === 3).map((node) => node.data.trim()).join('')
    if (words === '' || element.getClientRects().length === 0) continue
    const drawn = element.closest('svg') !== null
    if (drawn && element.closest('.diagram-mermaid')) continue
    if (isPale(drawn ? style.fill : style.color, 4.5)) found.add(words.slice(0, 30) + ' in ' + (drawn ? style.fill : style.color))
  }
  for (const shape of document.querySelectorAll('main svg.diagram rect, main svg.diagram .diagram-line')) {
    const { fill, stroke } = getComputedStyle(shape)
    if (fill.startsWith('rgb') && !isPale(fill, 3) && shape.matches('.diagram-box')) found.add('a dark box')
    if (stroke.startsWith('rgb') && isPale(stroke, 3) && shape.matches('.diagram-line')) found.add('a pale line')
  }
  return [...found]
})()`

test.each(PRINTED)(
  'the %s page is printed in dark ink on white, whatever the theme',
  async (name) => {
    await using tab = await visit(name, { colorScheme: 'dark', viewport: PAPER })
    expect(await tab.locator('html').getAttribute('data-theme')).toBe('dark')
    await tab.emulateMedia({ media: 'print' })
    expect(await tab.evaluate(PALE)).toEqual([])
  },
)

test.each(PRINTED)('nothing of the %s page is cut off on paper', async (name) => {
  await using tab = await visit(name, { viewport: PAPER })
  await tab.emulateMedia({ media: 'print' })
  const cut =
    await tab.evaluate(`[...document.querySelectorAll('main svg.diagram, main table, main pre')]
    .filter((each) => each.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
    .map((each) => each.outerHTML.slice(0, 120))`)
  expect(cut).toEqual([])
})

test('on paper tables stay tables, and what is folded is open', async () => {
  await using tab = await visit('roadmap', { viewport: PAPER })
  await tab.emulateMedia({ media: 'print' })
  const cells = tab.locator('.mp-table tbody td:visible')
  const displays: string[] = await cells.evaluateAll((all) =>
    all.map((cell) => getComputedStyle(cell).display),
  )
  expect(displays.length).toBeGreaterThan(60)
  expect(new Set(displays)).toEqual(new Set(['table-cell']))
  const table = tab.locator('.diagram-figure details table').first()
  expect((await table.boundingBox())?.height).toBeGreaterThan(20)
})

test('a roadmap of some twenty items has all of them on its first sheet of paper', async () => {
  await using tab = await visit('roadmap', { viewport: PAPER })
  await tab.emulateMedia({ media: 'print' })
  expect(await tab.locator('.mp-first .mp-title').count()).toBe(19)
  const ends = await tab.evaluate(
    `Math.max(...[...document.querySelectorAll('.mp-first tr')].map((row) => row.getBoundingClientRect().bottom))`,
  )
  expect(ends).toBeLessThanOrEqual(PAPER.height)
})

test('a roadmap of some twenty items takes a few sheets of paper', async () => {
  await using tab = await visit('roadmap')
  const pdf = await tab.pdf({
    format: 'A4',
    margin: { top: '1cm', bottom: '1cm', left: '1cm', right: '1cm' },
  })
  const sheets = pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length
  expect(sheets).toBeLessThanOrEqual(3)
})
