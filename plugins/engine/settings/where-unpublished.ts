import type { Finding } from '../../basics/finding.ts'
import { isActiveElement } from '../../documents/markup/html-elements.ts'
import { isTemplateName } from '../../rules/base/template-names.ts'

/** Makes warnings of errors that are about pages alone, where the configuration says there are none. */
export function whereUnpublished(
  found: readonly Finding[],
  { publish }: { readonly publish: boolean },
): readonly Finding[] {
  if (publish) return found
  return found.map((each) => (isOfPages(each) ? { ...each, severity: 'warning' } : each))
}

/**
 * Tells whether an error is about pages alone. A symbolic link is passed over, another program may
 * draw larger diagrams and show their HTML, a `<meta>` has nothing that a code host shows, and the
 * words in angle brackets of a template are for those who copy it. Files of one name in two folders
 * have pages of one address, and otherwise nothing in common.
 */
function isOfPages({ rule, severity, message, file }: Finding): boolean {
  if (severity !== 'error') return false
  if (rule === 'symbolic-link') return true
  if (rule === 'duplicate-id') return message.endsWith(', or give the kind `idOf`.')
  if (rule === 'invalid-diagram') return UNDRAWN.test(message)
  if (rule === 'unsafe-html' && UNSEEN.test(message)) return true
  const [, word, more] = /^Unexpected element `<([^\s>]+)( [^`]+)?>`/.exec(message) ?? []
  const isWord =
    rule === 'unsafe-html' &&
    word !== undefined &&
    (!isActiveElement(word) || (more !== undefined && word !== 'script'))
  return isWord && isTemplateName(file)
}

/** Matches findings about diagrams that our pictures do not allow, and a code host may draw. */
const UNDRAWN = /^Cannot draw (?:a |[^:]+: (?:mathematics cannot|a diagram may not show a picture))/

/** Matches findings about HTML that code hosts leave out, or show as links and words. */
const UNSEEN =
  /^Unexpected (?:element `<meta\b[^`]*`|HTML `<\/?(?:a|div|font|p|span|center|big|li|ul|ol|pre|h[1-6])\b[^`]*` in a diagram)/
