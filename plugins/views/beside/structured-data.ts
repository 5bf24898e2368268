import { given } from '../../basics/given.ts'
import type { Entry } from '../../entries/entry.ts'
import { isEntryOf } from '../../graph/entries-of-kind.ts'
import type { Graph } from '../../graph/graph.ts'
import { group } from '../../kinds/group.ts'
import { release } from '../../kinds/release.ts'
import { rfc } from '../../kinds/rfc.ts'

/** A document in the words of schema.org, for search engines. */
export type StructuredData = Readonly<Record<string, unknown>>

/**
 * Returns a group as an organisation, a release as software, and a proposal as an article. Other
 * kinds have no word at schema.org.
 */
export function structuredData(graph: Graph, entry: Entry): StructuredData | undefined {
  const common = given({ name: entry.title, description: entry.data.description })
  const names = (field: string) =>
    graph
      .edgesFrom(entry.key)
      .filter(({ reference }) => reference.field === field)
      .map(({ to }) => to.title)
  if (isEntryOf(entry, group)) {
    const { formed, retired } = entry.data
    const [parent] = names('parent')
    const above = parent === undefined ? undefined : { '@type': 'Organization', name: parent }
    const days = given({ foundingDate: formed, dissolutionDate: retired?.on })
    return typed('Organization', { ...common, ...days, ...given({ parentOrganization: above }) })
  }
  if (isEntryOf(entry, release)) {
    const { line, on, changelog } = entry.data
    const facts = given({ datePublished: on, releaseNotes: changelog })
    return typed('SoftwareApplication', { ...common, softwareVersion: line, ...facts })
  }
  if (isEntryOf(entry, rfc)) {
    const author = names('authors').map((name) => ({ '@type': 'Person', name }))
    const { created } = entry.data
    return typed('TechArticle', {
      headline: entry.title,
      ...given({ description: entry.data.description, dateCreated: created }),
      author,
    })
  }
  return undefined
}

function typed(type: string, facts: StructuredData): StructuredData {
  return { '@context': 'https://schema.org', '@type': type, ...facts }
}
