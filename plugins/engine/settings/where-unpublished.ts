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
 * draw larger diagrams, and the words in angle brackets of a template are for those who copy it.
 */
function isOfPages({ rule, severity, message, file }: Finding): boolean {
  if (severity !== 'error') return false
  if (rule === 'symbolic-link') return true
  if (rule === 'invalid-diagram') return message.startsWith('Cannot draw a ')
  const word = /^Unexpected element `<([^>]+)>`/.exec(message)?.[1]
  const isWord = rule === 'unsafe-html' && word !== undefined && !isActiveElement(word)
  return isWord && isTemplateName(file)
}
