import axe, { type AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Many times what a script of a page takes on a busy machine. */
const SOON = { timeout: 20_000 }

/** The rules whose result depends on the theme. */
const ABOUT_COLOR = ['color-contrast', 'link-in-text-block']

/**
 * Fails with each violation and the elements that have it. It works on pages whose CSP forbids
 * scripts.
 */
export async function expectNoAxeViolations(page: Page): Promise<void> {
  await expectSound(page, TAGS)
}

/** Lets an open page follow another theme of its reader's machine, as pages that chose none do. */
export async function showIn(colorScheme: 'light' | 'dark', page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme })
  const theme = () => page.locator('html').getAttribute('data-theme')
  await expect.poll(theme, SOON).toBe(colorScheme)
}

/** Fails as `expectNoAxeViolations` does, and looks at colors only: for the second theme of a page. */
export async function expectSoundColors(page: Page): Promise<void> {
  await expectSound(page, ABOUT_COLOR)
}

async function expectSound(page: Page, runOnly: readonly string[]): Promise<void> {
  if (await page.evaluate("typeof axe === 'undefined'")) await page.evaluate(axe.source)
  const results: AxeResults = await page.evaluate(
    `axe.run({ runOnly: ${JSON.stringify(runOnly)}, resultTypes: ['violations'] })`,
  )
  expect(results.violations.flatMap(violationLines), page.url()).toEqual([])
}

function violationLines({ id, help, nodes }: AxeResults['violations'][number]): string[] {
  return nodes.map(({ target, failureSummary }) =>
    [`${id}: ${help}`, `  at ${target.join(' ')}`, `  ${failureSummary ?? ''}`].join('\n'),
  )
}
