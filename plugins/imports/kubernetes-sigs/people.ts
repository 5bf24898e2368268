import { compareText } from '../../basics/finding.ts'
import { code } from '../../basics/wording.ts'
import type { ImportNote } from '../model/imported.ts'
import type { LeadSource, Path, SigsFile, SourceGroup } from './sigs-file.ts'

export interface People {
  /** The entries of `people.yaml`, by handle. */
  readonly entries: Readonly<Record<string, Readonly<Record<string, string>>>>
  readonly notes: readonly ImportNote[]
  /** Returns the one spelling that is used for a handle. */
  handleOf(lead: LeadSource): string
}

/** Makes one entry for each handle, ignoring letter case. Mail addresses are left out. */
export function readPeople({ groups, placeOf }: SigsFile): People {
  const first = new Map<string, LeadSource>()
  const notes: ImportNote[] = []
  for (const { lead, path } of groups.flatMap(presentLeads)) {
    const known = first.get(lead.github.toLowerCase())
    if (!known) first.set(lead.github.toLowerCase(), lead)
    else if (shown(known) !== shown(lead)) {
      const message = `${code(shown(lead))} is ${code(shown(known))} elsewhere, which was kept`
      notes.push({ message: `people: ${message}.`, place: placeOf([...path, 'name']) })
    }
  }
  const people = [...first.values()].sort((a, b) => compareText(a.github, b.github))
  return {
    entries: Object.fromEntries(people.map(entryOf)),
    notes,
    handleOf: ({ github }) => first.get(github.toLowerCase())?.github ?? github,
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

function entryOf({ github, name, company }: LeadSource): [string, Record<string, string>] {
  return [github, company ? { name, organisation: company } : { name }]
}
