import { compareText } from '../../basics/finding.ts'
import { code } from '../../basics/wording.ts'
import { handleFor, isHandle } from '../model/handle.ts'
import type { ImportNote } from '../model/imported.ts'
import { shownLine } from '../model/plain-text.ts'
import type { LeadSource, Path, SigsFile, SourceGroup } from './sigs-file.ts'

export interface People {
  /** The new entries of `people.yaml`, by handle. */
  readonly entries: Readonly<Record<string, Readonly<Record<string, string>>>>
  readonly notes: readonly ImportNote[]
  /** Returns the one spelling that is used for a handle. */
  handleOf(lead: LeadSource): string
}

/** Makes one entry for each handle, ignoring letter case. Mail addresses are left out. */
export function readPeople({ groups, placeOf }: SigsFile, handles: readonly string[] = []): People {
  const present = new Map(handles.map((handle) => [handle.toLowerCase(), handle]))
  const first = new Map<string, LeadSource>()
  const notes: ImportNote[] = []
  for (const { lead, path } of groups.flatMap(presentLeads)) {
    const known = first.get(lead.github.toLowerCase())
    if (!known) {
      first.set(lead.github.toLowerCase(), lead)
      if (!isHandle(lead.github)) notes.push(renamed(lead, placeOf([...path, 'github'])))
    } else if (shown(known) !== shown(lead)) {
      const message = `${code(shown(lead))} is ${code(shown(known))} elsewhere, which was kept`
      notes.push({ message: `people: ${message}.`, place: placeOf([...path, 'name']) })
    }
  }
  const handleOf = ({ github }: LeadSource) => {
    const key = github.toLowerCase()
    return present.get(key) ?? keyFor(first.get(key) ?? { github, name: github })
  }
  const people = [...first.values()]
    .filter((lead) => !present.has(handleOf(lead).toLowerCase()))
    .map((lead) => [handleOf(lead), entryOf(lead)] as const)
    .sort(([a], [b]) => compareText(a, b))
  return {
    entries: Object.fromEntries(people),
    notes,
    handleOf,
  }
}

function presentLeads({ data, path }: SourceGroup): { lead: LeadSource; path: Path }[] {
  const { chairs, tech_leads } = data.leadership ?? {}
  const under = (field: string, leads: readonly LeadSource[]) =>
    leads.map((lead, at) => ({ lead, path: [...path, 'leadership', field, at] }))
  return [...under('chairs', chairs ?? []), ...under('tech_leads', tech_leads ?? [])]
}

function shown({ name, company }: LeadSource): string {
  return company ? `${name}, ${company}` : name
}

function entryOf({ name, company }: LeadSource): Readonly<Record<string, string>> {
  const shownName = shownLine(name)
  return company ? { name: shownName, organisation: shownLine(company) } : { name: shownName }
}

/** Returns the key of a person. A word that every object has is none, so the name becomes one. */
function keyFor({ github, name }: LeadSource): string {
  return isHandle(github) ? github : (handleFor(name) ?? `${github}-`)
}

function renamed(lead: LeadSource, place: ImportNote['place']): ImportNote {
  const message = `${code(lead.github)} cannot be a handle here; it became ${code(keyFor(lead))}`
  return { message: `people: ${message}.`, place }
}
