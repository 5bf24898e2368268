import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { configFor } from '../../plugins/mermaid/config.ts'
import { openMermaid } from '../../plugins/mermaid/renderer.ts'
import { openBrowser } from '../browser.ts'
import { SOURCES } from './sources.ts'

/** In px. These also measure with the machine's own sans-serif, and take the larger. */
const LOOSE: Readonly<Record<string, number>> = { er: 15, eventmodeling: 24, c4: 8, treeView: 5 }

const mermaid = openMermaid({ timeoutMs: 60_000 })
let browser: Browser
let page: Page
beforeAll(async () => {
  browser = await openBrowser()
  page = await browser.newPage()
  await page.setContent(`<!doctype html><style>${fonts()}</style><p>a <b>b</b></p><main></main>`)
  await page.addScriptTag({ path: 'node_modules/mermaid/dist/mermaid.min.js' })
  await page.evaluate(() => document.fonts.ready)
})
afterAll(async () => {
  await mermaid.close()
  await browser?.close()
})

test.each(Object.entries(SOURCES))(
  'a %s diagram is as large as a browser draws it',
  async (type, it) => {
    const config = configFor('light', it.source)
    const themeVariables = { ...config.themeVariables, fontFamily: 'Inter' }
    const theirs = await page.evaluate(drawInBrowser, {
      config: { ...config, fontFamily: 'Inter', themeVariables },
      source: it.source,
    })
    const [width, height] =
      /viewBox="\S+ \S+ (\S+) (\S+)"/
        .exec(await svgOf(it.source))
        ?.slice(1)
        .map(Number) ?? []
    const loose = LOOSE[type] ?? 3
    expect(
      Math.abs((width ?? 0) - theirs.width),
      `width ${width} and ${theirs.width}`,
    ).toBeLessThan(loose)
    expect(
      Math.abs((height ?? 0) - theirs.height),
      `height ${height} and ${theirs.height}`,
    ).toBeLessThan(loose)
  },
)

test.each(Object.entries(SOURCES))('no word of a %s diagram is cut off', async (_, { source }) => {
  expect(await page.evaluate(wordsOutside, await svgOf(source))).toEqual([])
})

async function drawInBrowser({ config, source }: { config: object; source: string }) {
  const { mermaid } = globalThis as unknown as { mermaid: typeof import('mermaid').default }
  mermaid.initialize(config)
  const { svg } = await mermaid.render('picture', source)
  const box = /viewBox="\S+ \S+ (\S+) (\S+)"/.exec(svg) ?? []
  return { width: Number(box[1]), height: Number(box[2]) }
}

function wordsOutside(svg: string): string[] {
  const main = document.querySelector('main')
  if (!main) return ['no page']
  main.innerHTML = svg
  const frame = main.firstElementChild?.getBoundingClientRect() ?? new DOMRect()
  return [...main.querySelectorAll('text')]
    .filter((text) => {
      const { left, right, top, bottom } = text.getBoundingClientRect()
      return (
        left < frame.left - 1 ||
        right > frame.right + 1 ||
        top < frame.top - 1 ||
        bottom > frame.bottom + 1
      )
    })
    .map((text) => text.textContent ?? '')
}

async function svgOf(source: string): Promise<string> {
  const picture = await mermaid.render(source, 'd')
  if ('error' in picture) throw new Error(picture.error.message)
  return picture.svg
}

function fonts(): string {
  const face = (weight: number) => {
    const file = `node_modules/@fontsource/inter/files/inter-latin-${weight}-normal.woff2`
    const data = readFileSync(file).toString('base64')
    return `@font-face { font-family: Inter; font-weight: ${weight}; src: url(data:font/woff2;base64,${data}); }`
  }
  return `${face(400)} ${face(700)} body { font-family: Inter; }`
}
