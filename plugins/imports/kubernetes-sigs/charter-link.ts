import { code } from '../../basics/wording.ts'
import { url } from '../../kinds/fields/fields.ts'
import type { ImportInput } from '../model/imported.ts'
import type { GroupSource } from './sigs-file.ts'

export interface CharterLink {
  /** The address of the charter; undefined when there is none. */
  readonly address?: string
  /** The mistake in the link, as a sentence. */
  readonly fault?: string
}

const COMMUNITY = 'https://github.com/kubernetes/community/blob/master'

/**
 * Finds a group's charter: a file beside the source, in the spelling of its folder, or an address.
 */
export function charterLink(
  { dir, charter_link: link }: GroupSource,
  { namesIn }: Pick<ImportInput, 'namesIn'>,
): CharterLink {
  if (!link) return {}
  if (link.includes('://')) {
    return url().safeParse(link).success
      ? { address: link }
      : { fault: `${code(link)} is not an address` }
  }
  const names = namesIn(dir)
  if (!names || names.includes(link)) return { address: `${COMMUNITY}/${dir}/${encodeURI(link)}` }
  const meant = names.find((name) => name.toLowerCase() === link.toLowerCase())
  const fault = `the charter ${code(link)} is not there`
  return meant
    ? { address: `${COMMUNITY}/${dir}/${encodeURI(meant)}`, fault: `${fault}, ${code(meant)} is` }
    : { fault }
}
