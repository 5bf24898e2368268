import type { Day } from '../basics/calendar.ts'
import { given } from '../basics/given.ts'
import { placesIn } from '../basics/place.ts'
import { code } from '../basics/wording.ts'
import { placeInFrontmatter } from '../documents/yaml/frontmatter-places.ts'
import { addToList } from '../documents/yaml/list-edits.ts'
import type { Entry } from '../entries/entry.ts'
import { statusPath } from '../graph/phase.ts'

interface Written {
  readonly text: string
  readonly today: Day
}

/** Returns the edit of the file: a step at the end of the history, or another status. */
export function fixFor(entry: Entry, step: StatusStep, { text, today }: Written) {
  const { frontmatter } = entry.document
  const path = [...entry.root, ...statusPath(entry)]
  const history = path.slice(0, -2)
  const isStep = statusPath(entry).length > 1
  const place = isStep ? undefined : placeInFrontmatter(frontmatter, path, 'value')
  const fix = isStep
    ? addToList(frontmatter, history, fieldsOf(step, today))
    : place && { place, was: placesIn(text).textAt(place), text: step.status }
  if (fix && !frontmatter.placeAt) return fix
  throw new Error(`Cannot change ${code(entry.key)}: its status is not written in YAML.`)
}

function fieldsOf({ status, target, note }: StatusStep, today: Day) {
  return {
    status,
    ...given({ target }),
    on: today,
    ...given({ note: note?.replace(/\s+/g, ' ').trim() }),
  }
}

/** A new status of a document, with what else its history may say of the step. */
export interface StatusStep {
  readonly id: string
  readonly status: string
  readonly target?: string | undefined
  readonly note?: string | undefined
}
