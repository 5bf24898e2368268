import { isLinkable } from '../documents/guard/addresses.ts'
import type { LinkRow } from './link-row.ts'

const ISSUE = /^https:\/\/github\.com\/([\w.-]+\/[\w.-]+)\/(?:issues|pull)\/(\d+)$/

/**
 * An address without its scheme; an issue of a code host as `owner/name#12`. All links of fields are made
 * here, and an address that no reader should be given stays text.
 */
export function webLink(url: string, title?: string): LinkRow {
  const issue = ISSUE.exec(url)
  const short = issue ? `${issue[1]}#${issue[2]}` : url.replace(/^https?:\/\/(www\.)?|\/$/g, '')
  const text = title ?? (short.length > 70 ? `${short.slice(0, 69)}…` : short)
  return isLinkable(url) ? { text, href: url } : { text }
}

/** Text that is an address becomes a link; any other stays text. */
export function linkOrText(text: string, title?: string): LinkRow {
  return /^https?:\/\/\S+$/.test(text) ? webLink(text, title) : { text }
}

/** `owner/name` is a repository of the code host that most have. */
export function repositoryLink(repository: string): LinkRow {
  return /^https?:/.test(repository)
    ? webLink(repository)
    : webLink(`https://github.com/${repository}`, repository)
}
