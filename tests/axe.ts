import axe, { type AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/**
 * Fails with each violation and the elements that have it. It works on pages whose CSP forbids
 * scripts.
 */
export async function expectNoAxeViolations(page: Page): Promise<void> {
  await page.evaluate(axe.source)
  const results: AxeResults = await page.evaluate(
    `axe.run({ runOnly: ${JSON.stringify(TAGS)}, resultTypes: ['violations'] })`,
  )
  expect(results.violations.flatMap(violationLines), page.url()).toEqual([])
}

function violationLines({ id, help, nodes }: AxeResults['violations'][number]): string[] {
  return nodes.map(({ target, failureSummary }) =>
    [`${id}: ${help}`, `  at ${target.join(' ')}`, `  ${failureSummary ?? ''}`].join('\n'),
  )
}
