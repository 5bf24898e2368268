import { expect, test } from 'vitest'
import { type PageName, useBrowser } from './tab.ts'

const visit = useBrowser()

test.each(['roadmap', 'item', 'rfc', 'group', 'timeline'] as const)(
  'with forced colours, marks and words of the %s page have colours of the reader',
  async (name) => {
    await using tab = await visit(name, { forcedColors: 'active' })
    const own = await tab.evaluate(`(() => {
      const probe = document.createElement('i')
      document.body.append(probe)
      const names = ['Canvas', 'CanvasText', 'LinkText', 'GrayText', 'Highlight', 'HighlightText', 'ButtonText', 'ButtonFace']
      const known = new Set(names.map((name) => {
        const sheet = new CSSStyleSheet()
        sheet.replaceSync('i:empty { color: ' + name + ' }')
        document.adoptedStyleSheets = [sheet]
        return getComputedStyle(probe).color
      }))
      probe.remove()
      const painted = [...document.querySelectorAll('main svg :is(text, .diagram-box, .diagram-line, .mp-share *)')]
      return painted.flatMap((each) => {
        const { fill, stroke } = getComputedStyle(each)
        return [fill, stroke].filter((colour) => colour.startsWith('rgb') && !known.has(colour))
      })
    })()`)
    expect(own).toEqual([])
  },
)

test.each(['roadmap', 'item', 'plan', 'group'] as const)(
  'nothing moves on the %s page for a reader who wants less motion',
  async (name) => {
    await using tab = await visit(name, { reducedMotion: 'reduce' })
    const moving = await tab.evaluate(`[...document.querySelectorAll('main *')]
      .filter((each) => {
        const { animationName, animationDuration, transitionDuration } = getComputedStyle(each)
        const lasts = (text) => text.split(',').some((part) => parseFloat(part) > 0.01)
        return (animationName !== 'none' && lasts(animationDuration)) || lasts(transitionDuration)
      })
      .map((each) => each.outerHTML.slice(0, 100))`)
    expect(moving).toEqual([])
    expect(await tab.evaluate('document.getAnimations().length')).toBe(0)
  },
)

const READ: readonly PageName[] = [
  'front',
  'roadmap',
  'item',
  'group',
  'releases',
  'plan',
  'changes',
]

test.each(READ)('without scripts, the %s page says the same', async (name) => {
  await using plain = await visit(name, { javaScriptEnabled: false })
  await using scripted = await visit(name)
  const words = (text: string) => new Set(text.split(/\s+/))
  const [without, with_] = await Promise.all(
    [plain, scripted].map(async (tab) => words((await tab.locator('main').innerText()) ?? '')),
  )
  const lost = [...(with_ ?? [])].filter(
    (word) => !without?.has(word) && /^\p{Letter}{4,}$/u.test(word),
  )
  expect(lost.length, lost.join(' ')).toBeLessThanOrEqual(SCRIPTED_WORDS)
})

/** The words that only scripts add: those around the filter of a plan, and local times of meetings. */
const SCRIPTED_WORDS = 12

test('the keyboard reaches every box of a picture and every folded part, and shows where it is', async () => {
  await using tab = await visit('item')
  const [boxes, folded] = await Promise.all([
    tab.locator('main svg.diagram a').count(),
    tab.locator('main summary').count(),
  ])
  const reached = { box: new Set<string>(), summary: new Set<string>() }
  for (let press = 0; press < 150; press++) {
    await tab.keyboard.press('Tab')
    const at = (await tab.evaluate(
      `(() => {
      const { activeElement: at } = document
      const place = [...document.querySelectorAll('*')].indexOf(at)
      const box = at.querySelector('.diagram-box')
      const seen = box ? getComputedStyle(box).strokeWidth === '4px' : getComputedStyle(at).outlineStyle !== 'none'
      return { name: at.closest('svg.diagram') ? 'box' : at.localName, place, seen, inMain: at.closest('main') !== null }
    })()` as string,
    )) as { name: string; place: number; seen: boolean; inMain: boolean }
    if (at.inMain) expect(at.seen, `${at.name} ${at.place}`).toBe(true)
    if (at.name === 'box') reached.box.add(`${at.place}`)
    if (at.name === 'summary' && at.inMain) reached.summary.add(`${at.place}`)
  }
  expect(reached.box.size).toBe(boxes)
  expect(reached.summary.size).toBe(folded)
})

test('a picture stands alone at its own address, and a link leads back', async () => {
  await using tab = await visit('roadmap', {
    viewport: { width: 1280, height: 800 },
    javaScriptEnabled: false,
  })
  const figure = tab.locator('figure.diagram-figure').first()
  await figure.getByRole('link', { name: 'The picture alone' }).click()
  expect(new URL(tab.url()).hash).toMatch(/:alone$/)
  const box = await figure.boundingBox()
  expect([box?.x, box?.y, box?.width, box?.height]).toEqual([0, 0, 1280, 800])
  const svg = figure.locator('svg.diagram')
  expect((await svg.boundingBox())?.width).toBe(Number(await svg.getAttribute('width')))
  expect(await tab.locator('header.header').isVisible()).toBe(false)
  await figure.getByRole('link', { name: 'Back to the page' }).click()
  expect(await tab.locator('header.header').isVisible()).toBe(true)
})

test.each(['item', 'releases', 'timeline'] as const)(
  'on a page from right to left, words of pictures on the %s page stay in their places',
  async (name) => {
    await using tab = await visit(name, { viewport: { width: 1280, height: 900 } })
    const places = `[...document.querySelectorAll('main svg:is(.diagram, .plan-timeline *) text')].map((text) => {
      const { left, right } = text.ownerSVGElement.getBoundingClientRect()
      const box = text.getBoundingClientRect()
      return [Math.round(box.left - left), Math.round(right - box.right)].join(' ')
    })`
    const before = await tab.evaluate(places)
    await tab.evaluate(
      "for (const each of document.querySelectorAll('html, [dir]')) each.setAttribute('dir', 'rtl')",
    )
    expect(await tab.evaluate(places)).toEqual(before)
    expect(
      await tab.evaluate('document.documentElement.scrollWidth - innerWidth'),
    ).toBeLessThanOrEqual(0)
  },
)

test('headings have one size on guides, rules and documents, and nothing divides a title from its text', async () => {
  for (const page of ['guide', 'rule', 'process page', 'group', 'rfc'] as const) {
    await using tab = await visit(page, { viewport: { width: 1280, height: 900 } })
    const headings = tab.locator('main .sl-markdown-content h2')
    const sizes = await headings.evaluateAll((all) =>
      all.map((h2) => getComputedStyle(h2).fontSize),
    )
    expect([page, [...new Set(sizes)]]).toEqual([page, ['24px']])
    const panels = tab.locator('main .content-panel')
    const lines = await panels.evaluateAll((all) =>
      all.map((panel) => getComputedStyle(panel).borderTopWidth),
    )
    expect([page, [...new Set(lines)]]).toEqual([page, ['0px']])
  }
})

test('on a phone, a target and how late it is stand apart', async () => {
  await using tab = await visit('roadmap', { viewport: { width: 390, height: 900 } })
  const gaps = await tab.locator('.mp-table .mp-lateness').evaluateAll((late) =>
    late.map((after) => {
      const [from, to] = [after.previousElementSibling, after].map((part) =>
        part?.getBoundingClientRect(),
      )
      return from && to && to.top < from.bottom - 4
        ? to.left - from.right
        : Number.POSITIVE_INFINITY
    }),
  )
  expect(gaps.some(Number.isFinite), 'some are on one line').toBe(true)
  expect(Math.min(...gaps)).toBeGreaterThan(3)
})

test('what was and what is stand on both sides of an arrow that no font draws', async () => {
  await using tab = await visit('changes')
  const [arrow] = await tab.locator('.mp-arrow:visible').evaluateAll((signs) =>
    signs.map((sign) => ({
      text: sign.textContent,
      line: getComputedStyle(sign, '::before').borderTopStyle,
      head: getComputedStyle(sign, '::after').borderRightStyle,
      isHidden: Number.parseFloat(getComputedStyle(sign).textIndent) > sign.clientWidth,
    })),
  )
  expect(arrow).toEqual({ text: '→', line: 'solid', head: 'solid', isHidden: true })
})

test('in a row that is a card, the last of an odd number of cells has the whole width', async () => {
  await using tab = await visit('components', { viewport: { width: 820, height: 900 } })
  const rows = await tab.locator('.mp-table tbody tr').evaluateAll((all) =>
    all.map((row) => {
      const shown = [...row.querySelectorAll('td')].filter((cell) => cell.offsetParent)
      const isWide = Number(shown.at(-1)?.offsetWidth) > row.clientWidth * 0.9
      return {
        hasHidden: row.querySelector('td.mp-none') !== null,
        isOdd: shown.length % 2 === 1,
        isWide,
      }
    }),
  )
  expect(rows.some(({ hasHidden, isOdd }) => hasHidden && isOdd)).toBe(true)
  expect(rows.filter(({ isOdd, isWide }) => isOdd !== isWide)).toEqual([])
})
