import { code } from '../../basics/wording.ts'
import type { DocsLink } from '../../links/pinned/docs-links.ts'
import type { RuleFault } from './rule.ts'

/**
 * Returns a fix that replaces the written address by the pinned one, or nothing if the pinned page
 * may not exist.
 */
export function fixFor({ mention, rewritten }: DocsLink): Pick<RuleFault, 'fix'> {
  if (rewritten === undefined) return {}
  const { place, url, written: was = url } = mention
  return { fix: { place, was, text: rewritten } }
}

export function helpFor(link: DocsLink): Pick<RuleFault, 'help'> {
  const { component, meant, pinned, rewritten } = link
  if (pinned !== undefined && rewritten === undefined) return { help: `Write ${code(pinned)}.` }
  if (pinned !== undefined) return { help: `Write ${code(pinned)}; \`milepost check --fix\` does.` }
  if (meant === undefined) return {}
  const which = `${code(component.id)} ${code(meant)}`
  return { help: `The inventory of ${which} does not have that page; look for its new address.` }
}
