import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver'
import type { Finding } from '../basics/finding.ts'
import { given } from '../basics/given.ts'
import type { Outcome } from '../engine/check.ts'
import { reportContext } from '../engine/report.ts'
import { visible } from '../reports/visible.ts'
import { rangeOf } from './positions.ts'

/** The names that an editor gives to the files of a project, and the texts that it holds. */
export interface EditorFiles {
  uri(file: string): string
  text(file: string): string | undefined
}

const SEVERITY = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
} as const

/** The most files without a text in the editor whose findings are shown. */
const MOST_FILES = 500

/** Returns the findings of a check as diagnostics, by the address of the file. */
export function diagnosticsOf(
  outcome: Outcome,
  files: EditorFiles,
): ReadonlyMap<string, readonly Diagnostic[]> {
  const { ruleUrl } = reportContext(outcome)
  const byFile = [...Map.groupBy(outcome.findings, ({ file }) => file)]
  const open = byFile.filter(([file]) => files.text(file) !== undefined)
  const others = byFile.filter(([file]) => files.text(file) === undefined).slice(0, MOST_FILES)
  return new Map(
    [...open, ...others].map(([file, findings]) => [
      files.uri(file),
      findings.map((finding) => diagnosticOf(finding, files, ruleUrl(finding.rule))),
    ]),
  )
}

export function diagnosticOf(
  { rule, severity, message, help, file, place, related = [] }: Finding,
  files: EditorFiles,
  url: string | undefined,
): Diagnostic {
  return {
    range: rangeOf(place, files.text(file)),
    severity: SEVERITY[severity],
    source: 'milepost',
    code: rule,
    ...given({ codeDescription: isWeb(url) ? { href: url } : undefined }),
    message: [message, help]
      .flatMap((each) => (each === undefined ? [] : visible(each)))
      .join('\n'),
    ...(related.length > 0 && {
      relatedInformation: related.map((other) => ({
        message: visible(other.message),
        location: {
          uri: files.uri(other.file),
          range: rangeOf(other.place, files.text(other.file)),
        },
      })),
    }),
  }
}

function isWeb(url: string | undefined): url is string {
  return url !== undefined && /^https?:/.test(url)
}
