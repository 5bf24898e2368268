import { domainToUnicode } from 'node:url'
import { nearest } from '../../basics/nearest.ts'
import { alternatives, code, orMeant } from '../../basics/wording.ts'
import { hiddenCharactersIn, unsafeCharactersIn } from '../text/characters.ts'
import { codePoints } from '../text/unsafe-characters.ts'
import {
  ANY_SCHEME,
  LONGEST_ADDRESS,
  LONGEST_LINK,
  NEVER_SCHEMES,
  PICTURES,
  SCHEMES,
  WEB_SCHEMES,
} from './allowed.ts'

/** Matches the text before a colon, when the colon comes before any `/`, `?` or `#`. */
const BEFORE_COLON = /^([^:/?#]*):/

/** Matches a sign that no scheme holds. A link with it before the colon is relative everywhere. */
const NEVER_IN_SCHEME = /[!$*,=^`{|}~]/

/**
 * Says in a sentence why a link in prose is not safe. Returns undefined for a safe one. `more` are
 * the schemes that the site adds.
 */
export function linkFault(url: string, more: readonly string[] = []): string | undefined {
  const malformed = formFault(url, /^https?:/i.test(url) ? LONGEST_LINK : LONGEST_ADDRESS)
  if (malformed) return malformed
  const scheme = schemeOf(url)
  if (scheme === undefined) return undefined
  const known = [...SCHEMES, ...more].filter((each) => each !== ANY_SCHEME)
  if (!known.includes(scheme)) return schemeFault(url, `${alternatives(known)}, or a relative link`)
  return scheme === 'inv' ? undefined : placeFault(url, scheme)
}

/**
 * Says in a sentence why the link of a field is not safe. Such a link must be a whole address, with
 * its scheme. Returns undefined for a safe one.
 */
export function fieldLinkFault(url: string, more: readonly string[] = []): string | undefined {
  const malformed = formFault(url)
  if (malformed) return malformed
  const scheme = schemeOf(url)
  if (scheme === undefined) return `Unexpected ${code(url)}, expected \`https://\` and a host.`
  const known = [...WEB_SCHEMES, ...more].filter((each) => each !== ANY_SCHEME)
  if (!known.includes(scheme)) return schemeFault(url, alternatives(known))
  return placeFault(url, scheme)
}

/** Says whether a page may link to an address, provided that the site adds its scheme. */
export function isLinkable(url: string): boolean {
  const scheme = schemeOf(url) ?? ''
  const added = NEVER_SCHEMES.includes(scheme) || scheme === 'inv' ? [] : [scheme]
  return fieldLinkFault(url, added) === undefined
}

function schemeFault(url: string, expected: string): string {
  const scheme = schemeOf(url) ?? ''
  const [, host, path] = /^[\w.-]+@([\w.-]+):([^\s]+?)(?:\.git)?$/.exec(url) ?? []
  if (host !== undefined) {
    return `Unexpected ${code(url)}, which git alone can open; write ${code(`https://${host}/${path}`)}.`
  }
  const inner = /^[([<"'](https?:\/\/.*?)[)\]>"']?$/i.exec(url)?.[1]
  if (inner !== undefined) return `Unexpected sign round ${code(inner)}; write the address alone.`
  const meant = meantAddress(url, scheme)
  if (meant !== undefined) return `Unexpected scheme ${code(`${scheme}:`)}${orMeant(meant)}`
  return `Unexpected scheme ${code(`${scheme}:`)}, expected ${expected}.`
}

/** Returns the address that a slip in `https:` means, or a host with its port. */
function meantAddress(url: string, scheme: string): string | undefined {
  const rest = url.slice(scheme.length + 1)
  if (/^\d+(?:\/|$)/.test(rest) && scheme.includes('.')) return `https://${url}`
  if (!/^\/\/[^/]/.test(rest) || scheme.length < 4) return undefined
  const near = nearest(scheme, ['https', 'http'])
  return near === undefined ? undefined : `${near}:${rest}`
}

function placeFault(url: string, scheme: string): string | undefined {
  if (scheme === 'tel') return telFault(url)
  return scheme === 'mailto' ? mailFault(url) : hostFault(url)
}

/** Says why the address of a quotation's source is not safe: it is a page of the web. */
export function quoteSourceFault(url: string): string | undefined {
  const scheme = schemeOf(url) ?? ''
  return /^https?$/.test(scheme) || formFault(url)
    ? fieldLinkFault(url)
    : `Unexpected ${code(url)} in \`cite\`, expected \`https://\` and a host.`
}

/**
 * Matches a query behind the address of a picture. Code hosts and their tools read it, as in
 * `?raw=true`, and others pass over it.
 */
const QUERY = /^[^?]*\?[\w.=&-]+$/

/** Matches a query that has a bundler give something else than the picture, such as its text. */
const BUNDLED =
  /[?&](?:raw|url|inline|no-inline|worker|sharedworker|init|import)(?!=(?:true|1)$)(?![\w.-])/i

/**
 * Says why the address of a picture is not safe. A picture is a file of the project, or comes from
 * a host of the web.
 */
export function pictureFault(url: string): string | undefined {
  const malformed = formFault(url)
  if (malformed) return malformed
  const scheme = schemeOf(url)
  if (scheme === 'https' || scheme === 'http') return hostFault(url)
  if (scheme !== undefined) {
    const expected = 'a picture of the project, or `https`'
    return `Unexpected scheme ${code(`${scheme}:`)}, expected ${expected}.`
  }
  if (url.includes('?') && (!QUERY.test(url) || BUNDLED.test(url)))
    return `Unexpected query in ${code(url)}; name the picture alone.`
  const ending = /\.([a-z0-9]+)(?:#.*)?$/i.exec(url.replace(/\?.*/, ''))?.[1]?.toLowerCase()
  if (ending !== undefined && PICTURES.includes(ending)) return undefined
  return `Unexpected picture ${code(url)}, expected a file that ends in ${alternatives(PICTURES)}.`
}

/** Says why the form of an address is not safe: some program would read it as another address. */
export function formFault(url: string, longest = LONGEST_ADDRESS): string | undefined {
  if (url.length > longest && !NEVER_SCHEMES.includes(schemeOf(url) ?? '')) {
    return `Unexpected length, expected an address of at most ${longest} characters.`
  }
  const sign = PLAIN.test(url) ? undefined : signFault(url)
  if (sign !== undefined) return sign
  if (url.startsWith('//')) return `Unexpected ${code(url)}, expected \`https://…\`.`
  return undefined
}

/** Matches an address of visible letters of ASCII without `\`, as nearly all are. */
const PLAIN = /^[!-[\]-~]*$/

function signFault(url: string): string | undefined {
  const odd = oddInAddress(url)
  if (odd !== undefined) return `Unexpected ${odd} in an address.`
  if (url !== url.trim()) return `Unexpected blank at the edge of ${code(url)}.`
  if (url.includes('\\')) return `Unexpected \`\\\` in ${code(url)}, expected \`/\`.`
  return undefined
}

/**
 * Names an odd character in an address. Marks of direction are useful in prose, but never in an
 * address.
 */
function oddInAddress(url: string): string | undefined {
  if (/[\t\n\r]/.test(url)) return 'line break or tab'
  const [mark] = /\p{Bidi_Control}/u.exec(url) ?? []
  if (mark !== undefined) return `direction-changing character ${codePoints(mark)}`
  return hiddenCharactersIn(url)[0]?.what
}

export function schemeOf(url: string): string | undefined {
  const before = BEFORE_COLON.exec(url)?.[1]
  return before === undefined || NEVER_IN_SCHEME.test(before) ? undefined : before.toLowerCase()
}

/** Says whether an address of the web is one that no browser opens: `http://localhost:{port}/`. */
export function isUnvisitable(url: string): boolean {
  return /^https?:\/\/[^/]/i.test(url) && formFault(url) === undefined && !URL.canParse(url)
}

function hostFault(url: string): string | undefined {
  const form = /^https?:/i.test(url) ? /^[^:]*:\/\/[^/]/ : /^[^:]*:(?:\/\/)?[^/]/
  if (!form.test(url)) {
    const expected = `\`${schemeOf(url)}://\` and a host`
    return `Unexpected ${code(url)}, expected ${expected}.`
  }
  const address = URL.parse(url)
  if (!address) return `Unexpected ${code(url)}, expected an address that can be visited.`
  const odd = unsafeCharactersIn(domainToUnicode(address.hostname))[0]
  if (odd) return `Unexpected ${odd.what}.`
  if (address.username !== '' || address.password !== '') {
    return `Unexpected name before \`@\` in ${code(url)}; it hides the host ${code(address.host)}.`
  }
  return undefined
}

function telFault(url: string): string | undefined {
  if (/^tel:\+?[\d().-]{2,30}(?:;ext=\d{1,10})?$/i.test(url)) return undefined
  return `Unexpected ${code(url)}, expected \`tel:\` and a number without blanks.`
}

/**
 * Checks addresses of e-mail, with commas between them. Without one, the query names it. A browser
 * encodes the blanks of a query, such as those of a subject.
 */
function mailFault(url: string): string | undefined {
  const [, list, query] = /^mailto:([^?#\s]*(?:, [^?#\s]+)*)(\?(?:[^#\s]| )+)?$/i.exec(url) ?? []
  const named =
    list === '' && /^\?(?:.*&)?(?:to|cc|bcc)=./i.test(query ?? '') ? [] : list?.split(/, ?/)
  const hosts = named?.map((each) => /^[^@]+@([^@]+)$/.exec(each)?.[1])
  if (hosts === undefined || hosts.includes(undefined) || /%0[ad]/i.test(url)) {
    return `Unexpected ${code(url)}, expected \`mailto:\` and an address.`
  }
  const odd = unsafeCharactersIn(hosts.map((host) => domainToUnicode(host ?? '')).join(' '))[0]
  return odd && `Unexpected ${odd.what}.`
}
