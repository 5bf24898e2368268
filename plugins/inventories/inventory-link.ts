import { percentDecoded } from '../basics/percent.ts'
import type { NameQuery } from './name-index.ts'

/** The parts of an `inv:` link. Without a key, every inventory is searched. */
export interface InventoryAddress extends NameQuery {
  readonly key?: string
}

const LONGEST = 2000

/** Says whether a link begins with `inv:`, even if the rest is not valid. */
export function isInventoryLink(url: string): boolean {
  return /^inv:/i.test(url)
}

/**
 * Parses `inv:KEY:DOMAIN:ROLE#NAME` as MyST does. Each part before `#` may be missing, may be `*`,
 * and may hold wildcards. A literal star is written `\*` or `%2A`.
 */
export function parseInventoryAddress(url: string): InventoryAddress | { readonly error: string } {
  if (!isInventoryLink(url)) return { error: 'Unexpected scheme, expected `inv:`.' }
  if (url.length > LONGEST) return { error: `Unexpected length, expected at most ${LONGEST}.` }
  const hash = url.indexOf('#')
  if (hash === -1) return { error: 'Cannot find `#` and a name, expected `inv:key#name`.' }
  const name = decoded(url.slice(hash + 1))
  const parts = url.slice('inv:'.length, hash).split(':').map(decoded)
  if (name === undefined || !parts.every((part) => part !== undefined)) {
    return { error: 'Unexpected `%`, expected two hexadecimal digits after it that make UTF-8.' }
  }
  if (name.trim() === '') return { error: 'Cannot find a name after `#`, expected `inv:key#name`.' }
  if (/\p{Cc}/u.test(name + parts.join(''))) return { error: 'Unexpected control character.' }
  const [key, domain, ...role] = parts
  return {
    ...part('key', key),
    ...part('domain', domain),
    ...part('role', role.join(':')),
    name,
  }
}

function part(field: 'key' | 'domain' | 'role', text: string | undefined) {
  return text === undefined || text === '' || text === '*' ? {} : { [field]: text }
}

function decoded(text: string): string | undefined {
  return percentDecoded(text.replace(/%2A/gi, '\\*'))
}
