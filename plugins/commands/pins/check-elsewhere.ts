import { join } from 'node:path/posix'
import type { Finding } from '../../basics/finding.ts'
import { placesIn } from '../../basics/place.ts'
import { code, count } from '../../basics/wording.ts'
import { DOCS_SETTINGS } from '../../docs-settings/index.ts'
import type { MappedAddress } from '../../docs-settings/mapped.ts'
import type { Outcome } from '../../engine/check.ts'
import { entriesWith } from '../../graph/entries-with.ts'
import { component as componentKind } from '../../kinds/component.ts'
import { docsFolder, docsPage } from '../../links/pinned/docs-address.ts'
import type { Component } from '../../links/pinned/docs-version.ts'
import { type Pins, pinsOf } from '../../links/pinned/pins.ts'
import type { Source } from '../../outside/sources/source.ts'
import { pinDisagrees } from '../../rules/pin-disagrees.ts'

/** The settings of docs sites in another repository, compared with the policy of this project. */
export interface CheckedSettings {
  readonly files: readonly string[]
  readonly findings: readonly Finding[]
}

/**
 * Compares the docs that another repository maps names to with those that the policy in force
 * means. Its files are read and never run.
 */
export function checkElsewhere(source: Source, { graph, today }: Outcome): CheckedSettings {
  const pins = pinsOf(graph, { today, dayFor: () => today })
  const versioned = entriesWith(graph, componentKind).filter(({ data }) =>
    data.docs?.base.includes('{version}'),
  )
  const files = settingsIn(source)
  const findings = files.flatMap((file) => {
    const text = source.read(file) ?? ''
    const { between } = placesIn(text)
    const { addresses, computed } = DOCS_SETTINGS[nameOf(file)]?.(text) ?? NOTHING
    const found = addresses.flatMap((address): Finding[] => {
      const meant = meantBy(address, versioned, pins)
      if (!meant) return []
      const place = between(address.start, address.end)
      const fix = { place, was: address.url, text: meant.text }
      return [{ ...DISAGREES, file, place, message: meant.message, fix }]
    })
    return computed === 0 ? found : [...found, unread(file, computed)]
  })
  return { files, findings }
}

const NOTHING = { addresses: [], computed: 0 }
const DISAGREES = { rule: pinDisagrees.id, severity: pinDisagrees.severity }

interface Meant {
  readonly message: string
  /** The address to write. */
  readonly text: string
}

/** Returns what is meant by an address of another version of some docs, or undefined. */
function meantBy(
  { name, url }: MappedAddress,
  components: readonly Component[],
  pins: Pins,
): Meant | undefined {
  const slash = url.endsWith('/') ? '' : '/'
  for (const component of components) {
    const base = component.data.docs?.base ?? ''
    const page = docsPage(url + slash, base)
    const meant = page && pins.versionOf(component)
    if (!page || meant === undefined || meant === page.version) continue
    const text = (docsFolder(base, meant) + page.rest).slice(0, slash === '' ? undefined : -1)
    const from = `${code(name)} leads to ${code(page.version)} of ${code(component.id)}`
    return { message: `${from}, and the policy means ${code(meant)}; write ${code(text)}.`, text }
  }
  return undefined
}

/** Returns a finding about values that only running the file could tell. */
function unread(file: string, computed: number): Finding {
  const message = `Python computes ${count(computed, 'address', 'addresses')} of this mapping; write each as one text.`
  const placeless = 'The file is read, and never run.'
  return { rule: pinDisagrees.id, severity: 'info', message, file, place: null, placeless }
}

/** Returns the files of settings in a repository, in its first few levels of folders. */
function settingsIn({ names = () => [] }: Source): readonly string[] {
  const found: string[] = []
  let folders = ['.']
  for (let depth = 0; depth <= DEEPEST; depth += 1) {
    const inside = folders.flatMap((folder) =>
      (names(folder) ?? []).map((name) => ({ name, path: join(folder, name) })),
    )
    found.push(
      ...inside.filter(({ name }) => Object.hasOwn(DOCS_SETTINGS, name)).map(({ path }) => path),
    )
    folders = inside.filter(({ name }) => !PASSED_OVER.test(name)).map(({ path }) => path)
  }
  return found.toSorted()
}

const DEEPEST = 3
const PASSED_OVER = /^\.|^(?:node_modules|venv|build|dist|_build)$|\./

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}
