import type { Finding, RuleInfo, Severity } from '../basics/finding.ts'

/** What every report is written from. */
export interface ReportInput {
  /** The day the check was made for. */
  readonly today: string
  /** How many documents were checked. */
  readonly documents: number
  /** What was checked, where it is not the documents: `pull request #12`. */
  readonly subject?: string
  readonly findings: readonly Finding[]
  /** How many findings a document is excused from. */
  readonly allowed: number
  readonly textOf: (file: string) => string | undefined
  readonly ruleUrl: (rule: string) => string
  readonly ruleInfo?: (rule: string) => RuleInfo | undefined
  /** Of Milepost itself. */
  readonly version?: string
  readonly paint?: Painter
  /** At most so many are shown, the severest first; all are counted. */
  readonly maxFindings?: number
}

/** Colours by what they mean. They are given text that is already safe to print. */
export type Painter = Readonly<Record<Severity | 'strong' | 'faint', (text: string) => string>>

const asIs = (text: string) => text

export const PLAIN: Painter = {
  error: asIs,
  warning: asIs,
  info: asIs,
  strong: asIs,
  faint: asIs,
}
