import type { Finding, RuleInfo, Severity } from '../basics/finding.ts'
import type { PassedOver } from '../basics/passed-over.ts'

/** The input of every report. */
export interface ReportInput {
  /** The day for which the check was made. */
  readonly today: string
  /** The number of documents that were checked. */
  readonly documents: number
  /** The thing that was checked, when it is not the documents: `pull request #12`. */
  readonly subject?: string
  readonly findings: readonly Finding[]
  /** The number of findings that exceptions cover. */
  readonly allowed: number
  /** Findings that are not shown, because `by` had them already: `baseline`, or a revision. */
  readonly held?: readonly { readonly finding: Finding; readonly by: string }[]
  /** Parts of the baseline whose findings are gone, each with the number of those. */
  readonly gone?: readonly { readonly count: number }[]
  /** Files and folders that nothing was read from. */
  readonly passedOver?: readonly PassedOver[]
  readonly textOf: (file: string) => string | undefined
  /** Returns the address of the page about a rule. A rule of a project's own may have none. */
  readonly ruleUrl: (rule: string) => string | undefined
  readonly ruleInfo?: (rule: string) => RuleInfo | undefined
  /** The file that names the roots outside the repository. */
  readonly config?: string | undefined
  /** The version of Milepost. */
  readonly version?: string
  readonly paint?: Painter
  /** The most findings to show, the most severe first. All are counted. */
  readonly maxFindings?: number
}

/** Colours for terminals, named by meaning. Their input must already be safe to print. */
export type Painter = Readonly<Record<Severity | 'strong' | 'faint', (text: string) => string>>

const asIs = (text: string) => text

export const PLAIN: Painter = {
  error: asIs,
  warning: asIs,
  info: asIs,
  strong: asIs,
  faint: asIs,
}
