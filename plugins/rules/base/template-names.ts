/**
 * Says whether a file is a template by its name: `0000-template.md`, `TEMPLATE.md`,
 * `templates/charter.md`, `EMPTY-ADR.md`. Others copy it, so its links need not lead anywhere. A numbered document,
 * such as `0042-template.md`, is none.
 */
export function isTemplateName(path: string): boolean {
  const names = path.toLowerCase().split('/')
  const name = (names.pop() ?? '').replace(/\.mdx?$/, '')
  if (names.some((folder) => /(?:^|[-_ ])templates?$/.test(folder))) return true
  const isNumbered = /\d/.test(/^[a-z]*[-_]?(\d+)/.exec(name)?.[1]?.replaceAll('0', '') ?? '')
  return !isNumbered && (/^templates?(?:[-_ .]|$)|[-_ .]templates?$/.test(name) || EMPTY.test(name))
}

/** Matches the name of an empty document: `empty-adr`, `blank_rfc`. */
const EMPTY =
  /^(?:empty|blank|sample)[-_ ](?:adr|rfc|[a-z]ep|[a-z]ip|proposal|charter|decision|minutes)$/
