import type { Finding, Severity } from '../../basics/finding.ts'
import { startBelow } from '../../basics/paths.ts'
import { FILE_START } from '../../basics/place.ts'
import { code, count } from '../../basics/wording.ts'
import type { Outcome } from '../../engine/check.ts'
import {
  COPIES,
  copyPath,
  LOCK_FILE,
  type LockEntry,
  type ProjectEntry,
  titlesOf,
} from '../../engine/pins/lock.ts'
import { type OpenedInventories, openInventories } from '../../engine/pins/locked-inventories.ts'
import { readCopy } from '../../engine/pins/locked-projects.ts'
import { invalidLock } from '../../engine/pins/read-lock.ts'
import type { Project } from '../../engine/project.ts'
import { readInventory } from '../../inventories/reader.ts'
import { inventoriedIn } from './wanted-pins.ts'

const PIN_RULES: readonly string[] = [
  'invalid-lock',
  'pin-unknown',
  'pin-behind',
  'pin-disagrees',
  'unknown-inventory-name',
  'ambiguous-inventory-name',
]

/** Checks the pins, and also reads every copy of an inventory to its end. */
export async function checkPins(
  { source, config }: Project,
  outcome: Outcome,
): Promise<readonly Finding[]> {
  const top = startBelow(config.content)
  const locked = openInventories(source, config.content)
  const { files } = await source.list()
  const isAboutPins = ({ rule, file }: Finding) =>
    PIN_RULES.includes(rule) || file === locked.path || `${file}/`.startsWith(`${top}${COPIES}/`)
  const copies = files.filter(({ path }) => path.startsWith(`${top}${COPIES}/`))
  return [
    ...outcome.findings.filter(isAboutPins),
    ...locked.entries.flatMap((entry) => unsafeCharactersIn(entry, locked, inventoriedIn(outcome))),
    ...locked.projects.flatMap((entry) => exportFindings(entry, locked, config)),
    ...unnamedCopies(copies, locked, top),
  ]
}

/** Reports rows that were refused. They are left out, and do no other harm. */
function unsafeCharactersIn(
  entry: LockEntry,
  locked: OpenedInventories,
  inventoried: ReadonlyMap<string, unknown>,
): readonly Finding[] {
  const place = locked.placeOf(entry)
  const invalid = invalidLock(locked.path, '', place)
  const { help, ...plain } = invalid
  const found: Finding[] = []
  if (!inventoried.has(entry.component)) {
    const message = `No component ${code(entry.component)} has docs with an inventory.`
    const helped = `${code('milepost pins update')} takes its pins out of the lock.`
    found.push({ ...invalid, severity: 'info', message, help: helped })
  }
  const bytes = locked.copyOf(entry)
  const fault = bytes && faultIn(entry, bytes)
  if (fault?.severity === 'error') found.push({ ...invalid, ...fault })
  else if (fault) found.push({ ...plain, ...fault })
  return found
}

/** Reports locked exports that no project uses, and what was left out of the others. */
function exportFindings(
  entry: ProjectEntry,
  locked: OpenedInventories,
  { projects }: Project['config'],
): readonly Finding[] {
  const finding = invalidLock(locked.path, '', locked.placeOf(entry))
  const which = `${code(entry.project)} ${code(entry.version)}`
  const setting = projects[entry.project]
  if (!setting) {
    const message = `No project ${code(entry.project)} is named in the configuration.`
    const helped = `${code('milepost pins update')} takes it out of the lock.`
    return [{ ...finding, severity: 'info', message, help: helped }]
  }
  const read = readCopy(entry, setting, locked)
  if (!read) return []
  if ('fault' in read) {
    // The check itself tells of the version in use.
    const message = `Cannot read the copy of project ${which}: ${read.fault}`
    return entry.ahead ? [{ ...finding, message }] : []
  }
  const [first] = read.faults
  if (first === undefined) return []
  const { help: _, ...plain } = finding
  const message = `${count(read.faults.length, 'fault')} in the copy of ${which}; the first: ${first}`
  return [{ ...plain, severity: 'info', message }]
}

/** Finds copies that the lock does not name. They are known only if the lock can be read. */
function unnamedCopies(
  files: readonly { readonly path: string }[],
  { entries, projects, isReadable }: OpenedInventories,
  top: string,
): readonly Finding[] {
  const named = new Set([...entries, ...projects].map((entry) => top + copyPath(entry)))
  return files
    .filter(({ path }) => isReadable && /\.(?:inv|project)$/.test(path) && !named.has(path))
    .map(({ path }) => {
      const message = `No pin of ${code(LOCK_FILE)} names the copy ${code(path)}.`
      const finding = invalidLock(path, message, FILE_START)
      return { ...finding, severity: 'info', help: 'Remove it; nothing reads it.' }
    })
}

function faultIn(
  { component, version, header }: LockEntry,
  bytes: Uint8Array,
): { readonly message: string; readonly severity: Severity } | undefined {
  const which = `${code(component)} ${code(version)}`
  const { inventory, faults } = readInventory(bytes)
  const why = faults[0]?.message
  if (!inventory) return { message: `Cannot read the copy of ${which}: ${why}`, severity: 'error' }
  const titles = titlesOf(inventory)
  if (titles.project !== header.project || titles.version !== header.version) {
    const itself = code(`${titles.project} ${titles.version}`.trim())
    const message = `The copy of ${which} says that it is ${itself}; the lock says something else.`
    return { message, severity: 'error' }
  }
  if (why === undefined) return undefined
  const message = `${count(faults.length, 'fault')} in the copy of ${which}; the first: ${why}`
  return { message, severity: 'info' }
}
