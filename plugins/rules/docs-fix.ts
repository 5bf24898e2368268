import { code } from '../basics/wording.ts'
import type { DocsLink } from '../links/docs-links.ts'
import type { Complaint } from './rule.ts'

/** The pinned address in place of the one that is written; none where it is not sure to be there. */
export function fixFor({ mention, pinned }: DocsLink): Pick<Complaint, 'fix'> {
  if (pinned === undefined) return {}
  return { fix: { place: mention.place, was: mention.url, text: pinned } }
}

export function helpFor({ component, meant, pinned }: DocsLink): Pick<Complaint, 'help'> {
  if (pinned !== undefined) return { help: `Write ${code(pinned)}; \`milepost check --fix\` does.` }
  if (meant === undefined) return {}
  const which = `${code(component.id)} ${code(meant)}`
  return { help: `The inventory of ${which} knows nothing of that page; look for its new place.` }
}
