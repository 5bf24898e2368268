import { code } from '../basics/wording.ts'
import { addressFault } from './address.ts'
import type { InventoryFaultId } from './fault.ts'
import type { InventoryRow } from './inventory.ts'

export type RowReading = { readonly row: InventoryRow } | RowFault

export interface RowFault {
  readonly fault: InventoryFaultId
  readonly message: string
  readonly name: string
}

const CONTROL = /\p{Cc}/u
const PRIORITY = /^-?\d{1,9}$/
const NAME_SHOWN = 200

/**
 * Parses one line of format 2: `name domain:role priority uri text`. Name and text may hold spaces.
 */
export function parseRow(line: string): RowReading {
  const words = line.trimEnd().split(' ')
  const at = words.findIndex((word, index) => index > 0 && opensType(words, word, index))
  if (at === -1) return broken(line, 'name, `domain:role`, priority, address and text')
  const name = words.slice(0, at).join(' ').trim()
  const text = words
    .slice(at + 3)
    .join(' ')
    .trim()
  return admit({
    ...splitType(words[at] ?? ''),
    name,
    priority: Number(words[at + 1]),
    uri: expand(words[at + 2] ?? '', name),
    text: text === '' || text === '-' ? name : text,
  })
}

/** Parses one line of format 1: `name type uri`. This format has Python names only. */
export function parseFirstFormatRow(line: string): RowReading {
  const [name = '', type = '', ...rest] = line.trim().split(/\s+/)
  if (type === '' || rest.length === 0) return broken(line, 'name, type and address')
  const isModule = type === 'mod'
  return admit({
    domain: 'py',
    role: isModule ? 'module' : type,
    name,
    priority: 1,
    uri: `${rest.join(' ')}#${isModule ? 'module-' : ''}${name}`,
    text: name,
  })
}

/** Writes a row as a line of format 2. Reading the line gives the same row. */
export function printRow(row: InventoryRow): string {
  const { domain, role, name, priority } = row
  const short = name !== '' && row.uri.endsWith(name)
  const uri = short ? `${row.uri.slice(0, -name.length)}$` : row.uri
  const text = row.text.replace(/[\s\p{Cc}]+/gu, ' ').trim()
  return `${name} ${domain}:${role} ${priority} ${uri} ${text === name ? '-' : text || '-'}`
}

function opensType(words: readonly string[], word: string, at: number): boolean {
  const colon = word.indexOf(':')
  if (colon < 1 || colon === word.length - 1) return false
  return words.length > at + 3 && PRIORITY.test(words[at + 1] ?? '')
}

function splitType(type: string): Pick<InventoryRow, 'domain' | 'role'> {
  const colon = type.indexOf(':')
  return { domain: type.slice(0, colon), role: type.slice(colon + 1) }
}

function expand(uri: string, name: string): string {
  return uri.endsWith('$') ? uri.slice(0, -1) + name : uri
}

function admit(row: InventoryRow): RowReading {
  const name = row.name.slice(0, NAME_SHOWN)
  if (row.name === '') return broken('', 'a name before the type')
  if (CONTROL.test(row.name + row.text + row.domain + row.role)) {
    const message = `Unexpected control character in row ${visible(name)}, expected plain text.`
    return { fault: 'unsafe-name', name, message }
  }
  const why = addressFault(row.uri)
  if (!why) return { row }
  const message = `Refused row ${code(name)}: its address ${visible(row.uri)} ${why}.`
  return { fault: 'unsafe-address', name, message }
}

function broken(line: string, expected: string): RowFault {
  const name = line.trim().slice(0, NAME_SHOWN)
  const message = `Unexpected row ${visible(name)}, expected ${expected}.`
  return { fault: 'broken-row', name, message }
}

function visible(text: string): string {
  return code(text.replace(/\p{Cc}/gu, '\u{fffd}'))
}
