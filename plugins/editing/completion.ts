import { fieldCompletion } from './field-completion.ts'
import { type AskedPlace, yamlAround } from './position.ts'
import { proseCompletion } from './prose-completion.ts'
import type { Suggestions } from './suggestion.ts'

/** Suggests what an author may write next. The text may be newer than the last check. */
export function completionAt(asked: AskedPlace): Suggestions {
  const yaml = yamlAround(asked)
  return yaml ? fieldCompletion(asked, yaml) : proseCompletion(asked)
}
