import { isLinkable } from '../documents/guard/addresses.ts'
import type { LinkRow } from './link-row.ts'

const ISSUE = /^https:\/\/github\.com\/([\w.-]+\/[\w.-]+)\/(?:issues|pull)\/(\d+)$/

/**
 * Makes a link from an address, shown without its scheme. An issue on a code host is shown as
 * `owner/name#12`. All links of fields are made here; an address that is unsafe for readers stays
 * text.
 */
export function webLink(url: string, title?: string): LinkRow {
  const issue = ISSUE.exec(url)
  const short = issue ? `${issue[1]}#${issue[2]}` : url.replace(/^https?:\/\/(www\.)?|\/$/g, '')
  const text = title ?? (short.length > 70 ? `${short.slice(0, 69)}…` : short)
  return isLinkable(url) ? { text, href: url } : { text }
}

const MAIL = /^[^\s@:/?]+@[\w-]+(?:\.[\w-]+)+$/

/** Makes a link from text that is an address of the web or of mail. Other text stays text. */
export function linkOrText(text: string, title?: string): LinkRow {
  if (MAIL.test(text)) return webLink(`mailto:${text}`, title ?? text)
  return /^https?:\/\/\S+$/.test(text) ? webLink(text, title) : { text }
}

/** Makes a link to a repository. `owner/name` means a repository on GitHub. */
export function repositoryLink(repository: string): LinkRow {
  return /^https?:/.test(repository)
    ? webLink(repository)
    : webLink(`https://github.com/${repository}`, repository)
}
