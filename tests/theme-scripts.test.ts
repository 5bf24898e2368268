import { JSDOM } from 'jsdom'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { copiesCode } from '../src/scripts/copy.ts'
import { showsTabs } from '../src/scripts/tabs.ts'

const GLOBALS = ['document', 'CustomEvent', 'getComputedStyle', 'navigator'] as const
const kept = new Map<string, PropertyDescriptor | undefined>()
let page: JSDOM

/** Opens a page as the global one, as scripts of pages see it. */
beforeEach(() => {
  page = new JSDOM('<body></body>')
  for (const name of GLOBALS) {
    kept.set(name, Object.getOwnPropertyDescriptor(globalThis, name))
    Object.defineProperty(globalThis, name, { value: page.window[name], configurable: true })
  }
})

afterEach(() => {
  for (const [name, before] of kept) {
    if (before) Object.defineProperty(globalThis, name, before)
    else Reflect.deleteProperty(globalThis, name)
  }
})

const TABS = `<div class="mp-tabs" data-sync="os">
  <div class="mp-tab"><p class="mp-tab-label">Linux</p>One</div>
  <div class="mp-tab"><p class="mp-tab-label">Windows</p>Two</div>
</div>`

/** Returns the chosen tab of each group, with the parts that are shown. */
function chosen(): readonly string[] {
  return [...document.querySelectorAll('.mp-tabs')].map((tabs) => {
    const [tab] = tabs.querySelectorAll('[role="tab"][aria-selected="true"]')
    const parts = tabs.querySelectorAll('.mp-tab:not([hidden])')
    return [tab?.textContent, ...[...parts].map((part) => part.lastChild?.textContent)].join(': ')
  })
}

test('one part of tabs is shown, and those with the same key change together', () => {
  document.body.innerHTML = TABS + TABS + TABS.replace('"os"', '"other"')
  for (const [at, tabs] of document.querySelectorAll<HTMLElement>('.mp-tabs').entries())
    showsTabs(tabs, `tabs-${at}`)
  expect(chosen()).toEqual(['Linux: One', 'Linux: One', 'Linux: One'])
  const [first, second] = document.querySelectorAll<HTMLElement>('[role="tab"]')
  second?.click()
  expect(chosen()).toEqual(['Windows: Two', 'Windows: Two', 'Linux: One'])
  const press = (key: string) =>
    second?.dispatchEvent(new page.window.KeyboardEvent('keydown', { key, bubbles: true }))
  press('ArrowRight')
  expect(document.activeElement).toBe(first)
  press('End')
  expect(chosen()[0]).toBe('Windows: Two')
  const part = document.getElementById(second?.getAttribute('aria-controls') ?? '')
  expect(part?.getAttribute('aria-labelledby')).toBe(second?.id)
})

test('a button copies a block of code as it is written, and says so', async () => {
  document.body.innerHTML =
    '<div data-copy="Copy" data-copied="Copied"><pre><code>npm <b>test</b>\n</code></pre></div>'
  const copied: string[] = []
  const clipboard = { writeText: async (text: string) => void copied.push(text) }
  Object.defineProperty(page.window.navigator, 'clipboard', { value: clipboard })
  const [body] = document.querySelectorAll<HTMLElement>('[data-copy]')
  if (body) copiesCode(body)
  const button = document.querySelector('button')
  button?.click()
  await expect.poll(() => document.querySelector('[role="status"]')?.textContent).toBe('Copied')
  expect([copied, button?.textContent]).toEqual([['npm test'], 'Copied'])
})
