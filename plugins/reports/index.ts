import { github } from './github.ts'
import { gitlab } from './gitlab.ts'
import type { ReportInput } from './input.ts'
import { json } from './json.ts'
import { pretty } from './pretty.ts'
import { sarif } from './sarif.ts'

export interface ReportFormat {
  readonly write: (input: ReportInput) => string
  /** The purpose of the format, for the help of the command line. */
  readonly help: string
  /** True when its readers name files from the root of the repository, as code hosts do. */
  readonly ofRepository?: boolean
  /** True when a report without findings may be left out, since no program parses it. */
  readonly isForPeople?: boolean
}

export const REPORTS = {
  pretty: {
    write: pretty,
    help: 'for people: each finding with its line of text',
    isForPeople: true,
  },
  github: {
    write: github,
    help: 'annotations on a pull request, in GitHub Actions',
    ofRepository: true,
    isForPeople: true,
  },
  gitlab: { write: gitlab, help: 'a Code Quality report, for GitLab', ofRepository: true },
  json: { write: json, help: 'for programs, with a published JSON Schema' },
  sarif: { write: sarif, help: 'SARIF 2.1.0, for code scanning', ofRepository: true },
} as const satisfies Readonly<Record<string, ReportFormat>>

export type ReportName = keyof typeof REPORTS
