import type { Finding } from '../basics/finding.ts'

/**
 * Gives each finding about an empty field the cause of its emptiness: a comment that YAML sees in
 * the text of its author. `ofText` are the findings about the text of the same file.
 */
export function withCauses(
  findings: readonly Finding[],
  ofText: readonly Finding[],
): readonly Finding[] {
  const cuts = ofText.filter(({ rule }) => rule === 'misread-value')
  if (cuts.length === 0) return findings
  return findings.map((finding) => {
    const cut = cuts.find((each) => isOfField(finding, each))
    if (!cut) return finding
    const { place, message, fix } = cut
    return { ...finding, place, message, ...(fix && { fix }) }
  })
}

/** Says whether the finding about a cut text stands in the finding about its empty field already. */
export function isShownByField(cut: Finding, ofFields: readonly Finding[]): boolean {
  if (cut.rule !== 'misread-value') return false
  return ofFields.some(({ rule, file, place, message }) => {
    const isAtCut = file === cut.file && place?.line === cut.place?.line && message === cut.message
    return rule === 'invalid-field' && isAtCut
  })
}

function isOfField({ rule, file, place, message }: Finding, cut: Finding): boolean {
  const isEmpty = rule === 'invalid-field' && message.startsWith('Unexpected empty value')
  return isEmpty && file === cut.file && place?.line === cut.place?.line
}
