import { given } from '../basics/given.ts'
import { namesIn } from '../basics/names.ts'
import { addressOf } from '../inventories/address.ts'
import type { Phase } from '../kinds/status.ts'
import { documentList } from './document-list.ts'
import type { ExportedDocument, ProjectReading } from './exported-project.ts'
import {
  addressIn,
  dayIn,
  idIn,
  kindIn,
  mappingIn,
  nameIn,
  statusIn,
  targetIn,
  titleIn,
} from './foreign-values.ts'

/**
 * Reads a `needs.json` of sphinx-needs: the needs of its current version, or of its only one.
 * Returns a sentence if it is none.
 */
export function readNeeds(data: unknown, reading: ProjectReading) {
  const top = mappingIn(data)
  const versions = mappingIn(top?.get('versions'))
  if (!top || !versions) return 'Cannot find `versions`; is it the `needs.json` of sphinx-needs?'
  const current = versionIn(top.get('current_version'))
  const only = versions.size === 1 ? [...versions.values()][0] : undefined
  const needs = mappingIn(mappingIn(versions.get(current) ?? only)?.get('needs'))
  if (!needs) return 'Cannot find the needs of its `current_version`.'
  const list = documentList(needs.size)
  if (typeof list === 'string') return list
  for (const [id, row] of needs) {
    const need = mappingIn(row)
    // A need of a third project is listed, too. Its own project is the one to ask.
    if (need?.get('is_external') === true) continue
    list.add(need && documentIn(id, need, reading), { id })
  }
  return { name: nameIn(top.get('project')), version: nameIn(current), ...list.all() }
}

/** Returns the key of a version: a number is a version, too. */
function versionIn(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

function documentIn(
  key: string,
  need: ReadonlyMap<string, unknown>,
  { base, url, kinds, statuses, target }: ProjectReading,
): ExportedDocument | undefined {
  const id = idIn(need.get('id') ?? key)
  if (id === undefined) return undefined
  const status = statusIn(need.get('status'))
  const wanted = need.get(target)
  return {
    kind: kindOf(need.get('type'), kinds),
    id,
    title: titleIn(need.get('title')) ?? id,
    names: [],
    ...given({
      status,
      phase: status === undefined ? undefined : phaseOf(status, statuses),
      target: targetIn(wanted),
      due: dayIn(wanted),
      address: addressIn(need.get('url'), [base, url]) ?? pageOf(id, need, base),
    }),
  }
}

/** Returns the kind of a need: the one that its type stands for, or else its type. */
function kindOf(type: unknown, kinds: ProjectReading['kinds']): string {
  const text = typeof type === 'string' ? type : ''
  if (Object.hasOwn(kinds, text)) return kinds[text] ?? 'need'
  return kindIn(text.toLowerCase().replace(/[\s_]+/g, '-')) ?? 'need'
}

/** Returns the meaning of a status: what the configuration says, or what the word says itself. */
function phaseOf(status: string, statuses: ProjectReading['statuses']): Phase | undefined {
  if (Object.hasOwn(statuses, status)) return statuses[status]
  return PHASE_OF_WORD.get(status.toLowerCase().replace(/[\s_]+/g, '-'))
}

/** Words for a status that mean one thing in every project. */
const WORDS = {
  open: ['open', 'new', 'planned', 'todo', 'accepted', 'approved'],
  active: ['active', 'in-progress', 'in-work', 'started'],
  done: ['done', 'closed', 'complete', 'completed', 'implemented', 'released', 'verified'],
  dropped: ['dropped', 'cancelled', 'canceled', 'rejected', 'withdrawn', 'obsolete', 'abandoned'],
} as const satisfies Partial<Record<Phase, readonly string[]>>

const PHASE_OF_WORD: ReadonlyMap<string, Phase> = new Map(
  namesIn(WORDS).flatMap((phase) => WORDS[phase].map((word) => [word, phase] as const)),
)

/** Returns the page of a need, as sphinx-needs links to it from elsewhere. */
function pageOf(id: string, need: ReadonlyMap<string, unknown>, base: string): string | undefined {
  const page = need.get('docname')
  if (typeof page !== 'string' || page.length > 1000 || /[?#]/.test(page)) return undefined
  // Half of a pair of characters has no address.
  if (!page.isWellFormed()) return undefined
  const steps = page.split('/').map(encodeURIComponent).join('/')
  return addressOf(base, { uri: `${steps}.html#${encodeURIComponent(id)}` })
}
