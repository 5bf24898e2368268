import { type Day, parseDay } from '../basics/calendar.ts'
import { parsePeriod } from '../basics/period.ts'
import { parseLine } from '../basics/version.ts'
import { fieldLinkFault } from '../documents/guard/addresses.ts'
import { idFault, idWarning } from '../documents/guard/ids.ts'
import { unsafeCharactersIn } from '../documents/text/characters.ts'
import { PROJECT_LIMITS } from './exported-project.ts'

/** An id as references write it. */
const ID = /^[\p{L}\p{N}_][\p{L}\p{N}_.-]{0,199}$/u
const KIND = /^[a-z][a-z0-9-]{0,49}$/
const STATUS = /^[\p{L}\p{N}][\p{L}\p{N} ()_./-]{0,49}$/u

/** Returns the values of a mapping that a stranger wrote, or undefined for anything else. */
export function mappingIn(value: unknown): ReadonlyMap<string, unknown> | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
  return new Map(Object.entries(value))
}

export function listIn(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

/** Returns an id that references can write, or undefined. */
export function idIn(value: unknown): string | undefined {
  const text = typeof value === 'number' ? String(value) : value
  return typeof text === 'string' && ID.test(text) && isPlain(text) ? text : undefined
}

export function kindIn(value: unknown): string | undefined {
  return typeof value === 'string' && KIND.test(value) ? value : undefined
}

/** Returns an anchor that an address can end in, or undefined. */
export function anchorIn(value: string): string | undefined {
  return (idFault('id', value) ?? idWarning('id', value)) === undefined ? value : undefined
}

/** Returns a status as a page may show it: a few plain words. */
export function statusIn(value: unknown): string | undefined {
  return typeof value === 'string' && STATUS.test(value) && isPlain(value) ? value : undefined
}

/** Returns a title on one line, or undefined when it is empty or hides what it says. */
export function titleIn(value: unknown): string | undefined {
  if (typeof value !== 'string' || value.length > 4 * PROJECT_LIMITS.title) return undefined
  const text = value.trim().replace(/\s+/g, ' ')
  const isShown = text !== '' && text.length <= PROJECT_LIMITS.title && isPlain(text)
  return isShown ? text : undefined
}

export function dayIn(value: unknown): Day | undefined {
  return typeof value === 'string' ? parseDay(value) : undefined
}

/** Returns a target: a quarter, month, day or release line. */
export function targetIn(value: unknown): string | undefined {
  if (typeof value !== 'string' || value.length > 20) return undefined
  return parsePeriod(value) || parseLine(value) ? value : undefined
}

/** Returns an address on one of these hosts, or undefined. Addresses on other hosts are not kept. */
export function addressIn(value: unknown, hosts: readonly string[]): string | undefined {
  if (typeof value !== 'string' || fieldLinkFault(value)) return undefined
  const url = URL.parse(value)
  if (!url || !/^https?:$/.test(url.protocol)) return undefined
  return hosts.some((host) => URL.parse(host)?.host === url.host) ? url.href : undefined
}

/** Returns a name in the head of an export, in a form that a lock can hold. */
export function nameIn(value: unknown): string {
  return titleIn(value) ?? ''
}

function isPlain(text: string): boolean {
  return unsafeCharactersIn(text).length === 0
}
