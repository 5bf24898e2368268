import type { Day } from '../basics/calendar.ts'
import type { Graph } from '../graph/graph.ts'
import { demandsOn } from './groups/demands.ts'
import type { TriageTerms } from './triage.ts'

/** The labels of triage, and days that replace those of the governance document. */
export interface TriageSettings {
  readonly label: string
  readonly days?: number | undefined
  readonly investigation: { readonly label: string; readonly days?: number | undefined }
}

/** Returns the triage rules of a project on a day. */
export function triageTermsOn(graph: Graph, settings: TriageSettings, day: Day): TriageTerms {
  const { label, investigation } = settings
  const demands = demandsOn(graph, day)
  const further = investigation.days ?? demands['investigation-days']
  return {
    label,
    days: settings.days ?? demands['triage-days'],
    investigation: { label: investigation.label, days: further },
  }
}
