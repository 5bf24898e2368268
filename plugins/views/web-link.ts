import type { LinkRow } from './link-row.ts'

const ISSUE = /^https:\/\/github\.com\/([\w.-]+\/[\w.-]+)\/(?:issues|pull)\/(\d+)$/

/** An address without its scheme; an issue of a code host as `owner/name#12`. */
export function webLink(url: string, title?: string): LinkRow {
  const issue = ISSUE.exec(url)
  const short = issue ? `${issue[1]}#${issue[2]}` : url.replace(/^https?:\/\/(www\.)?|\/$/g, '')
  return { text: title ?? (short.length > 70 ? `${short.slice(0, 69)}…` : short), href: url }
}

/** Text that is an address becomes a link; any other stays text. */
export function linkOrText(text: string, title?: string): LinkRow {
  return /^https?:\/\//.test(text) ? webLink(text, title) : { text }
}

/** `owner/name` is a repository of the code host that most have. */
export function repositoryLink(repository: string): LinkRow {
  return /^https?:/.test(repository)
    ? webLink(repository)
    : { text: repository, href: `https://github.com/${repository}` }
}
