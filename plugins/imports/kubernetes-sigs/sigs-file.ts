import { z } from 'zod'
import { type Place, placesIn } from '../../basics/place.ts'
import { code } from '../../basics/wording.ts'
import { placeInFrontmatter } from '../../documents/yaml/frontmatter-places.ts'
import { readYaml } from '../../documents/yaml/yaml.ts'
import type { YamlFault } from '../../documents/yaml/yaml-fault.ts'
import { expectation, flattenUnion } from '../../entries/schema-issues.ts'

/** The groups of the file, with the places of its values. */
export interface SigsFile {
  readonly groups: readonly SourceGroup[]
  /** Returns the place of a value, or the place where a missing one belongs. */
  placeOf(path: Path): Place
}

export type Path = readonly (string | number)[]

/** One group and its path: `['sigs', 3]`. */
export interface SourceGroup {
  readonly category: Category
  readonly path: Path
  readonly data: GroupSource
}

export const CATEGORIES = ['sigs', 'workinggroups', 'usergroups', 'committees'] as const
export type Category = (typeof CATEGORIES)[number]

const text = z.string()
const lead = z.object({
  github: z.string().regex(/^[A-Za-z\d](?:[A-Za-z\d-]{0,38})$/),
  name: text,
  company: text.nullish(),
})
const meeting = z.object({
  description: text,
  day: text.nullish(),
  time: text.nullish(),
  tz: text.nullish(),
  frequency: text.nullish(),
  url: text.nullish(),
  archive_url: text.nullish(),
  recordings_url: text.nullish(),
})
const leads = z.array(lead).nullish()
const meetings = z.array(meeting).nullish()
const group = z.object({
  dir: z.string().regex(/^[a-z\d]+(?:[.-][a-z\d]+)*$/),
  name: text,
  mission_statement: text.nullish(),
  charter_link: text.nullish(),
  stakeholder_sigs: z.array(text).nullish(),
  leadership: z.object({ chairs: leads, tech_leads: leads, emeritus_leads: leads }).nullish(),
  meetings,
  contact: z.object({ slack: text.nullish(), mailing_list: text.nullish() }).nullish(),
  subprojects: z
    .array(
      z.object({
        name: text,
        description: text.nullish(),
        owners: z.array(text).nullish(),
        leads,
        meetings,
      }),
    )
    .nullish(),
})
const groups = z.array(group).nullish()
const schema = z.object({
  sigs: groups,
  workinggroups: groups,
  usergroups: groups,
  committees: groups,
})

export type GroupSource = z.infer<typeof group>
export type LeadSource = z.infer<typeof lead>
export type MeetingSource = z.infer<typeof meeting>

/**
 * Reads the file. Throws an error with the place of every mistake when the text has another format.
 */
export function readSigsFile(name: string, source: string): SigsFile {
  if (source.length > LARGEST) throw new Error(`\`${name}\` is larger than 4 MiB.`)
  const { data, faults } = readYaml(source)
  const frontmatter = { source, firstLine: 1, data }
  const placeOf = (path: Path): Place =>
    placeInFrontmatter(frontmatter, path, 'value') ??
    (path.length > 0 ? placeOf(path.slice(0, -1)) : TOP)
  if (!data) throw unreadable(name, faults, source)
  const result = schema.safeParse(data)
  if (!result.success) throw refusal(name, result.error, placeOf)
  const groups = CATEGORIES.flatMap((category) =>
    (result.data[category] ?? []).map((each, at) => ({
      category,
      path: [category, at],
      data: each,
    })),
  )
  if (groups.length === 0)
    throw new Error(`\`${name}\` lists no group under \`${CATEGORIES.join('`, `')}\`.`)
  return { groups, placeOf }
}

/** Makes the error for a text that is no YAML. It names the place of every mistake. */
function unreadable(name: string, faults: readonly YamlFault[], source: string): Error {
  const places = placesIn(source)
  const rows = faults.slice(0, MOST_FAULTS).map(({ message, start, end }) => {
    const { line, column } = places.between(start, Math.max(start, end))
    return `${name}:${line}:${column} ${message}`
  })
  return new Error(`${code(name)} is not YAML that can be read:\n${rows.join('\n')}`)
}

const LARGEST = 4 * 1024 * 1024
const TOP = { line: 1, column: 1, endLine: 1, endColumn: 1 }
const MOST_FAULTS = 20

function refusal(name: string, error: z.ZodError, placeOf: SigsFile['placeOf']): Error {
  const rows = error.issues.flatMap(flattenUnion).map((issue) => {
    const path = issue.path.map((step) => (typeof step === 'number' ? step : String(step)))
    const { line, column } = placeOf(path)
    return `${name}:${line}:${column} Wrong or missing \`${path.at(-1)}\`, expected ${expectation(issue)}.`
  })
  return new Error(`\`${name}\` is not a list of groups:\n${rows.slice(0, MOST_FAULTS).join('\n')}`)
}
