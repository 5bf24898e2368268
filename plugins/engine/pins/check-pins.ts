import type { Finding, Severity } from '../../basics/finding.ts'
import { code, count } from '../../basics/wording.ts'
import { readInventory } from '../../inventories/reader.ts'
import type { Outcome } from '../check.ts'
import type { Project } from '../project.ts'
import { LOCK_FILE, type LockEntry, titlesOf } from './lock.ts'
import { invalidLock, readLock } from './read-lock.ts'
import { openShelf } from './shelf.ts'

const PIN_RULES: readonly string[] = [
  'invalid-lock',
  'pin-unknown',
  'pin-behind',
  'pin-disagrees',
  'unknown-inventory-name',
  'ambiguous-inventory-name',
]

/** What a check says of pins, and what is seen only where every copy is read to its end. */
export function checkPins({ source, config }: Project, outcome: Outcome): readonly Finding[] {
  const { entries, copyOf } = openShelf(source, config.content)
  const path = config.content === '.' ? LOCK_FILE : `${config.content}/${LOCK_FILE}`
  const { placeAt } = readLock(path, source.read(path))
  const read = entries.flatMap((entry, at) => {
    const bytes = copyOf(entry)
    const fault = bytes && faultIn(entry, bytes)
    if (!fault) return []
    const place = placeAt(['pins', at, 'component'], 'value')
    const { help, ...told } = invalidLock(path, fault.message, place)
    const isGrave = fault.severity === 'error'
    return [{ ...told, ...(isGrave && help ? { help } : {}), severity: fault.severity }]
  })
  return [...outcome.findings.filter(({ rule }) => PIN_RULES.includes(rule)), ...read]
}

/** Rows that are refused are left out and hinder nobody. */
function faultIn(
  { component, version, header }: LockEntry,
  bytes: Uint8Array,
): { readonly message: string; readonly severity: Severity } | undefined {
  const which = `${code(component)} ${code(version)}`
  const { inventory, faults } = readInventory(bytes)
  const why = faults[0]?.message
  if (!inventory) return { message: `Cannot read the copy of ${which}: ${why}`, severity: 'error' }
  const said = titlesOf(inventory)
  if (said.project !== header.project || said.version !== header.version) {
    const itself = code(`${said.project} ${said.version}`.trim())
    const message = `The copy of ${which} says that it is ${itself}; the lock says something else.`
    return { message, severity: 'error' }
  }
  if (why === undefined) return undefined
  const message = `${count(faults.length, 'fault')} in the copy of ${which}; the first: ${why}`
  return { message, severity: 'info' }
}
