/** The demands of a project on links to other sites. */
export interface ExternalTerms {
  /** The sites that links may lead to. Without it, all. */
  readonly allow?: readonly string[] | undefined
  /** The sites whose files are linked at a commit. */
  readonly pinned: readonly string[]
}

/**
 * An entry of a list of sites: a host, perhaps with a path: `github.com/flyteorg`, `*.example.org`.
 * A `/*` at its end changes nothing.
 */
export const EXTERNAL_SITE = /^(?:\*\.)?[a-z\d-]+(?:\.[a-z\d-]+)+(?::\d+)?(?:\/[^\s?#]*)?$/i

/** Returns the address of another site, or undefined for any other text. */
export function externalAddress(text: string): URL | undefined {
  if (!/^https?:\/\//i.test(text)) return undefined
  return URL.canParse(text) ? new URL(text) : undefined
}

/** Says whether an address is on a site of a list. Letter case counts in paths only. */
export function isOnSite({ host, pathname }: URL, sites: readonly string[]): boolean {
  return sites.some((site) => {
    const [wanted = '', ...steps] = site.replace(/\/\*+$/, '').split('/')
    const name = wanted.toLowerCase().replace(/^\*\./, '')
    const isHost = host === name || (wanted.startsWith('*.') && host.endsWith(`.${name}`))
    const below = steps.filter(Boolean).map((step) => `/${step}`)
    return isHost && `${pathname}/`.startsWith(`${below.join('')}/`)
  })
}

const FILE =
  /^\/[^/]+\/[^/]+(?:\/-)?\/(?:blob|tree|raw|src|blame)\/(?:commit\/|branch\/|tag\/)?([^/]+)/
const RAW_FILE = /^\/[^/]+\/[^/]+\/([^/]+)\/./
const COMMIT = /^(?:[\da-f]{40}|[\da-f]{64})$/

/** Returns the branch or tag at which an address shows a file; undefined at a commit. */
export function movingRevision({ host, pathname }: URL): string | undefined {
  const form = host === 'raw.githubusercontent.com' ? RAW_FILE : FILE
  const revision = form.exec(pathname)?.[1]
  return revision === undefined || COMMIT.test(revision) ? undefined : revision
}
