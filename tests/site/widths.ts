import type { Page } from 'playwright-core'

/**
 * Widths of phones, tablets in both directions, half a screen, and whole ones, in CSS pixels. 640 and
 * 960 are screens of 1280 and 1920 at a zoom of 200 %.
 */
export const WIDTHS = [
  ...[320, 390, 600, 640, 768, 820, 853, 900],
  ...[960, 1024, 1100, 1280, 1920],
] as const

/** The distances between lines, words and letters that a reader may set (WCAG 2.2, 1.4.12). */
const TEXT_SPACING = `* {
  line-height: 1.5 !important;
  letter-spacing: 0.12em !important;
  word-spacing: 0.16em !important;
}
p { margin-block-end: 2em !important; }`

/** Returns a line for each fault that a page shows at one of these widths. */
export async function widthFaults(tab: Page, widths: readonly number[]): Promise<string[]> {
  const faults: string[] = []
  for (const width of widths) {
    await tab.setViewportSize({ width, height: 900 })
    const found: string[] = await tab.evaluate(MEASURE)
    faults.push(...found.map((fault) => `${width} px: ${fault}`))
  }
  return faults
}

/** Sets the text of a page as wide as a reader may want it. The page's policy allows no style element. */
export async function spaceText(tab: Page): Promise<void> {
  await tab.evaluate((rules) => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(rules)
    document.adoptedStyleSheets.push(sheet)
  }, TEXT_SPACING)
}

/**
 * Runs in the page. It looks for a page that scrolls sideways, for a cell whose text runs over its
 * edge, and for a title without room for words.
 */
const MEASURE = `(() => {
  const faults = []
  const { scrollWidth, clientWidth } = document.documentElement
  if (scrollWidth > clientWidth) faults.push('the page scrolls by ' + (scrollWidth - clientWidth))
  const inside = (element) => {
    const shown = [...element.childNodes].filter((node) => !node.classList?.contains('sr-only'))
    const boxes = shown.flatMap((node) => {
      if (node.nodeType === 1) return node.children.length > 0 ? inside(node) : [...node.getClientRects()]
      const range = document.createRange()
      range.selectNodeContents(node)
      return [...range.getClientRects()]
    })
    return element.matches('.mp-badge') ? [element.getBoundingClientRect(), ...boxes] : boxes
  }
  for (const cell of document.querySelectorAll('.mp :is(.mp-table :is(th, td), .mp-fact dd, .mp-terms dd)')) {
    if (cell.closest('thead')?.getBoundingClientRect().height === 1) continue
    const { left, right, width } = cell.getBoundingClientRect()
    if (width === 0) continue
    const words = cell.textContent.trim().replace(/\\s+/g, ' ').slice(0, 40)
    const over = Math.max(...inside(cell).map((box) => Math.max(box.right - right, left - box.left)))
    if (over > 1) faults.push('"' + words + '" runs over its cell by ' + Math.round(over))
    if (cell.matches('tbody .mp-title') && width < 140) faults.push('"' + words + '" has ' + Math.round(width) + ' px')
  }
  return faults
})()`
