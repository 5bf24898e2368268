import type { Day } from '../../plugins/basics/calendar.ts'
import { readConfig } from '../../plugins/engine/config.ts'
import type { UserConfig } from '../../plugins/engine/settings/user-config.ts'
import { pagesBeside } from '../../plugins/links/addresses/pages-beside.ts'
import type { Checks } from '../../plugins/views/context.ts'
import type { Badge, DocumentLink, LinkRow } from '../../plugins/views/link-row.ts'
import { type Views, viewsOf } from '../../plugins/views/pages/index.ts'
import type { Words } from '../../plugins/words/words.ts'
import { checked, type Files, mdx } from '../vocabulary.ts'

interface ViewConditions {
  readonly config?: UserConfig
  readonly base?: string
  readonly checks?: Checks | undefined
  readonly words?: Words | undefined
}

/** Documents by path below `content/` → the views of a site made of them. */
export async function viewed(
  documents: Files,
  { config = {}, base = '/', checks, words }: ViewConditions = {},
): Promise<Views> {
  const outcome = await checked(documents, { config })
  const { kinds } = readConfig(config)
  return viewsOf({
    ...outcome,
    kinds,
    pages: pagesBeside(outcome.graph, outcome.issues, outcome.today),
    base,
    repository: 'https://example.org/project',
    branch: 'main',
    lastChanges: new Map(Object.keys(documents).map((path) => [`content/${path}`, CHANGED])),
    rulePages: true,
    checks,
    words,
  })
}

export const CHANGED = '2026-11-01' as Day

/** A roadmap with an order. */
export function roadmap(order: readonly string[], more = ''): string {
  return mdx(`title: Plan\norder: [${order.join(', ')}]\n${more}`)
}

/** An item whose history is given step by step: `planned 2026-Q4`, `done`. */
export function item(title: string, steps: readonly string[], more = ''): string {
  const history = steps.map((step) => {
    const [status, target] = step.split(' ')
    return `  - { status: ${status}${target ? `, target: ${target}` : ''} }`
  })
  return mdx(`title: ${title}\nroadmap: plan\nhistory:\n${history.join('\n')}\n${more}`)
}

/** Rows as a person reads them, one a line. */
export function lines(rows: readonly (LinkRow & { readonly badge?: Badge })[]): string {
  return rows.map(line).join('\n')
}

function line({ text, href, badge }: LinkRow & Partial<DocumentLink>): string {
  return [badge ? `[${badge.text}]` : '', text, href ? `→ ${href}` : ''].filter(Boolean).join(' ')
}
