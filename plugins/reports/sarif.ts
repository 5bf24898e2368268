import type { Finding, Fix, Severity } from '../basics/finding.ts'
import { given } from '../basics/given.ts'
import type { Place } from '../basics/place.ts'
import { code } from '../basics/wording.ts'
import { fingerprints } from './fingerprints.ts'
import type { ReportInput } from './input.ts'
import { withinRepository } from './outside-files.ts'
import { safeJson } from './safe-json.ts'
import { omissionSentence, select } from './summary.ts'
import { visible } from './visible.ts'

/**
 * The most results: GitHub refuses a run with more.
 * https://docs.github.com/en/code-security/code-scanning/troubleshooting-sarif-uploads/results-exceed-limit
 */
const MOST_RESULTS = 25_000

const LEVELS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
}

/** Writes a report for code scanning, as SARIF 2.1.0. It has at most `most` results. */
export function sarif(input: ReportInput, most = MOST_RESULTS): string {
  const maxFindings = Math.min(input.maxFindings ?? most, most)
  const { shown: selected, omitted } = select({ ...input, maxFindings })
  const shown = selected.map((finding) => withinRepository(finding, input.config))
  const rules = [...new Set(shown.map(({ rule }) => rule))].sort()
  const indexes = new Map(rules.map((rule, index) => [rule, index]))
  const fingerprint = fingerprints()
  const run = {
    tool: { driver: driver(input, rules) },
    columnKind: 'utf16CodeUnits',
    invocations: [invocation(omitted)],
    results: shown.map((finding) => ({
      ...result(finding),
      ruleIndex: indexes.get(finding.rule),
      partialFingerprints: { 'milepost/v1': fingerprint(finding) },
    })),
  }
  return safeJson({ $schema: SCHEMA, version: '2.1.0', runs: [run] })
}

function driver({ version, ruleUrl, ruleInfo }: ReportInput, rules: readonly string[]) {
  const about = ruleInfo ?? (() => undefined)
  return {
    name: 'Milepost',
    ...given({ version }),
    rules: rules.map((id) => {
      const info = about(id)
      const described = info && {
        shortDescription: { text: `Finds ${info.finds}.` },
        defaultConfiguration: { level: LEVELS[info.severity] },
      }
      return { id, ...given({ helpUri: ruleUrl(id) }), ...described }
    }),
  }
}

function invocation(omitted: number) {
  const text = omissionSentence(omitted)
  const notes = text === '' ? [] : [{ level: 'warning', message: { text } }]
  return { executionSuccessful: true, toolExecutionNotifications: notes }
}

function result({ rule, severity, message, file, place, help, fix, related = [] }: Finding) {
  return {
    ruleId: rule,
    level: LEVELS[severity],
    message: { text: plain(help === undefined ? message : `${message} ${help}`) },
    locations: [{ physicalLocation: location(file, place) }],
    relatedLocations: related.map((other, id) => ({
      id,
      message: { text: plain(other.message) },
      physicalLocation: location(other.file, other.place),
    })),
    ...(fix && { fixes: [fixOf(fix, file)] }),
  }
}

function fixOf({ file, place, was, text }: Fix, own: string) {
  const { artifactLocation, region } = location(file ?? own, place)
  const replacement = { deletedRegion: region, insertedContent: { text } }
  const words = was === '' ? `Write ${code(text)}.` : `Write ${code(text)} for ${code(was)}.`
  return {
    description: { text: plain(text === '' ? `Delete ${code(was)}.` : words) },
    artifactChanges: [{ artifactLocation, replacements: [replacement] }],
  }
}

function location(file: string, place: Place | null) {
  const uri = file.toWellFormed().split('/').map(encodeURIComponent).join('/')
  const artifactLocation = { uri, uriBaseId: '%SRCROOT%' }
  if (!place) return { artifactLocation }
  const { line, column, endLine, endColumn } = place
  const region = { startLine: line, startColumn: column, endLine, endColumn }
  return { artifactLocation, region }
}

/**
 * Returns a text in which nothing is hidden and nothing is a link: viewers take `[text](address)` for
 * one.
 * https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/sarif-v2.1.0-errata01-os-complete.html#_Toc141790717
 */
function plain(text: string): string {
  return visible(text).replace(/(?<!\\)(\\*)\](?=\()/g, '$1$1\\]')
}

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json'
