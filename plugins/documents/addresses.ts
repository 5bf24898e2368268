import { domainToUnicode } from 'node:url'
import { alternatives, code } from '../basics/wording.ts'
import { LONGEST_ADDRESS, PICTURES, SCHEMES } from './allowed.ts'
import { oddCharacters, oddities } from './characters.ts'

/** What stands before a colon that comes before any `/`, `?` or `#`. */
const BEFORE_COLON = /^([^:/?#]*):/

/** Why a reader should not be given this link: a sentence, or undefined when nothing is wrong. */
export function linkFault(url: string): string | undefined {
  const malformed = formFault(url)
  if (malformed) return malformed
  const scheme = schemeOf(url)
  if (scheme === undefined) return undefined
  if (!SCHEMES.includes(scheme)) {
    const expected = `${alternatives(SCHEMES)}, or a relative link`
    return `Unexpected scheme ${code(`${scheme}:`)}, expected ${expected}.`
  }
  if (scheme === 'mailto') return mailFault(url)
  return scheme === 'inv' ? undefined : hostFault(url)
}

/** Pictures come from the project, or over https. */
export function pictureFault(url: string): string | undefined {
  const malformed = formFault(url)
  if (malformed) return malformed
  const scheme = schemeOf(url)
  if (scheme === 'https') return hostFault(url)
  if (scheme !== undefined) {
    const expected = 'a picture of the project, or `https`'
    return `Unexpected scheme ${code(`${scheme}:`)}, expected ${expected}.`
  }
  if (url.includes('?')) return `Unexpected query in ${code(url)}; name the picture alone.`
  const ending = /\.([a-z0-9]+)(?:#.*)?$/i.exec(url)?.[1]?.toLowerCase()
  if (ending !== undefined && PICTURES.includes(ending)) return undefined
  return `Unexpected picture ${code(url)}, expected a file that ends in ${alternatives(PICTURES)}.`
}

/** Spelled so that some program would read it as another address. */
function formFault(url: string): string | undefined {
  if (url.length > LONGEST_ADDRESS) {
    return `Unexpected length, expected an address of at most ${LONGEST_ADDRESS} characters.`
  }
  const odd = /[\t\n\r]/.test(url) ? 'line break or tab' : oddCharacters(url)[0]?.what
  if (odd !== undefined) return `Unexpected ${odd} in an address.`
  if (url !== url.trim()) return `Unexpected blank at the edge of ${code(url)}.`
  if (url.includes('\\')) return `Unexpected \`\\\` in ${code(url)}, expected \`/\`.`
  if (url.startsWith('//')) return `Unexpected ${code(url)}, expected \`https://…\`.`
  return undefined
}

function schemeOf(url: string): string | undefined {
  return BEFORE_COLON.exec(url)?.[1]?.toLowerCase()
}

function hostFault(url: string): string | undefined {
  if (!/^https?:\/\/[^/]/i.test(url))
    return `Unexpected ${code(url)}, expected \`https://\` and a host.`
  const address = URL.parse(url)
  if (!address) return `Unexpected ${code(url)}, expected an address that can be visited.`
  const odd = oddities(domainToUnicode(address.hostname))[0]
  if (odd) return `Unexpected ${odd.what}.`
  if (address.username !== '' || address.password !== '') {
    return `Unexpected name before \`@\` in ${code(url)}; it hides the host ${code(address.host)}.`
  }
  return undefined
}

function mailFault(url: string): string | undefined {
  if (/^mailto:[^@?#\s]+@[^@?#\s]+(?:\?[^#\s]*)?$/i.test(url) && !/%0[ad]/i.test(url))
    return undefined
  return `Unexpected ${code(url)}, expected \`mailto:\` and one address.`
}
