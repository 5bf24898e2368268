import type { Finding, Related } from '../basics/finding.ts'

/** Says whether a file is outside the repository, where a code host shows nothing. */
export function isOutside({ file }: Pick<Related, 'file'>): boolean {
  return file.startsWith('../')
}

/** Names a place in words: `../ERCs/ERCS/erc-20.md:3:12`. */
export function placeWords({ file, place }: Pick<Related, 'file' | 'place'>): string {
  return place ? `${file}:${place.line}:${place.column}` : file
}

/**
 * Returns a finding as a file of the repository can have it. One in a root outside stands at the
 * configuration, which names that root, and says in words where it is.
 */
export function withinRepository(finding: Finding, config = 'milepost.config.ts'): Finding {
  const { message, related = [], ...others } = finding
  const near = related.filter((each) => !isOutside(each))
  const far = related.filter(isOutside).map((each) => `${each.message}: ${placeWords(each)}`)
  if (!isOutside(finding)) {
    const words = [message, ...far].join(' ')
    return { ...others, message: words, ...(related.length > 0 && { related: near }) }
  }
  const { fix, ...plain } = others
  const words = [`${placeWords(finding)}: ${message}`, ...far].join(' ')
  return { ...plain, file: config, place: null, message: words, related: near }
}
