import { given } from '../../basics/given.ts'
import { code } from '../../basics/wording.ts'
import type { Fault } from '../model/faults.ts'
import { isUnvisitable, linkFault, pictureFault, schemeOf } from './addresses.ts'
import { ANY_SCHEME, LONGEST_ADDRESS, NEVER_SCHEMES, SCHEMES } from './allowed.ts'

/** A fault of an address, without its place. */
export type PlacelessFault = Omit<Fault, 'place'>

/** Says why a link in prose is not safe. `more` are the schemes that the site adds. */
export function linkFaults(url: string, more: readonly string[]): readonly PlacelessFault[] {
  const message = linkFault(url, more)
  if (message === undefined) return longLinkFaults(url)
  const scheme = schemeOf(url)
  const isAddable =
    scheme !== undefined &&
    !message.endsWith('?') &&
    /^[a-z][a-z0-9+.-]*$/.test(scheme) &&
    ![...NEVER_SCHEMES, ...SCHEMES, ...more].includes(scheme)
  if (!isAddable) return [{ rule: 'unsafe-link', message }]
  const help = `A site that wants such links adds ${code(`linkSchemes: ['${scheme}']`)} to its configuration.`
  // Where nothing is published, no reader is led anywhere.
  const severity = more.includes(ANY_SCHEME) ? ('warning' as const) : undefined
  return [{ rule: 'unsafe-link', message, help, ...given({ severity }) }]
}

/** Warns of a link that many servers refuse. */
function longLinkFaults({ length }: string): readonly PlacelessFault[] {
  if (length <= LONGEST_ADDRESS) return []
  const message = `Unexpected length of ${length} characters; many servers refuse a link of more than ${LONGEST_ADDRESS}.`
  return [{ rule: 'misread-markup', message }]
}

/**
 * Says why an address that is its own text is not safe. Its readers see all of it, so that it
 * misleads nobody where no browser opens it.
 */
export function bareLinkFaults(url: string, more: readonly string[]): readonly PlacelessFault[] {
  if (!isUnvisitable(url)) return linkFaults(url, more)
  const message = `Unexpected link to ${code(url)}, which no browser opens; put the address in back-ticks.`
  return [{ rule: 'misread-markup', message }]
}

/** Says why a picture is not safe, or why a reader may not see it. */
export function pictureFaults(url: string): readonly PlacelessFault[] {
  const message = pictureFault(url)
  if (message !== undefined) return [{ rule: 'unsafe-link', message }]
  return schemeOf(url) === 'http' ? [insecurePicture(url)] : []
}

/** Warns of a picture that others can read and change on its way to a reader. */
function insecurePicture(url: string): PlacelessFault {
  const message = `Unexpected picture over \`http:\`; write ${code(url.replace(/http/i, 'https'))}.`
  const help = 'A page that comes over `https:` may not show a picture that comes over `http:`.'
  return { rule: 'insecure-picture', message, help }
}
