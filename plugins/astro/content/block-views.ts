import type { Day } from '../../basics/calendar.ts'
import type { CheckedVersion } from '../../engine/check-project.ts'
import type { Base } from '../../links/addresses/base.ts'
import type { CodeHost } from '../../links/addresses/published.ts'
import { type ViewContext, viewContext } from '../../views/context.ts'
import type { Words } from '../../words/words.ts'

interface BlockPlace {
  readonly base: Base
  readonly today: Day
  readonly host: CodeHost
  readonly words: Words
}

/** Returns the facts that blocks of documents show. They need no day of a last change. */
export function blockViews(
  { outcome, config, pages }: CheckedVersion,
  { base, today, host, words }: BlockPlace,
): ViewContext {
  const { kinds } = config
  const nothing = { lastChanges: new Map<string, Day>(), rulePages: false }
  return viewContext({ ...outcome, ...host, ...nothing, kinds, pages, base, today, words })
}
