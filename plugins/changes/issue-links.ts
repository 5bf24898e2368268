/** A mention of an issue in a text. */
export interface IssueLink {
  /** The mention as it is written: `#12`, `owner/name#12` or an address. */
  readonly text: string
  /** True when the code host closes the issue on merge. */
  readonly closes: boolean
}

const SHORT = /(?<![\w/#&.-])(?:(?:[\w.-]{1,100}\/[\w.-]{1,100})?#|GH-)[1-9]\d{0,8}\b/gi
const ADDRESS = /https?:\/\/[\w.:-]{1,255}(?:\/[\w.-]{1,100}){2,8}\/issues\/[1-9]\d{0,8}\b/gi
const KEYWORD = /\b(?:close[sd]?|fix(?:e[sd])?|resolve[sd]?):?\s{1,5}\[?$/i

/**
 * Finds the issues that a text names. `own` is the number of the change itself and never counts.
 */
export function issueLinksIn(text: string, own: number | undefined): readonly IssueLink[] {
  return [...text.matchAll(SHORT), ...text.matchAll(ADDRESS)]
    .filter(([link]) => link !== `#${own}`)
    .map((match) => ({
      text: match[0],
      closes: KEYWORD.test(text.slice(Math.max(0, match.index - 20), match.index)),
    }))
}
