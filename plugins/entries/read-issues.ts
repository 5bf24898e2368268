import type { Finding, RuleInfo } from '../basics/finding.ts'
import { FILE_START, type Place } from '../basics/place.ts'
import { code } from '../basics/wording.ts'
import type { Value } from '../documents/model/document.ts'
import { findingOf } from '../documents/model/faults.ts'
import { type JsonPlaces, readJson } from '../documents/yaml/json.ts'
import { type IssueData, issue } from '../kinds/issue.ts'
import { linkFaultsIn } from './link-faults.ts'
import {
  expectation,
  flattenUnion,
  type SchemaIssue as UnsupportedDiagram,
} from './schema-issues.ts'
import { nameOf, valueAt } from './value.ts'

/** One issue of a snapshot, with a function that finds its data in the file. */
export interface TrackedIssue {
  readonly key: string
  readonly data: IssueData
  readonly document: { readonly path: string }
  placeAt(path: readonly (string | number)[], what: 'key' | 'value'): Place
}

export interface IssueReading {
  readonly issues: readonly TrackedIssue[]
  readonly findings: readonly Finding[]
}

/** The rules about snapshots of issues. */
export const SNAPSHOT_RULES = {
  'invalid-snapshot': {
    severity: 'error',
    finds: 'an issue snapshot that is not the output of `gh issue list --json`',
    source: 'Milepost: a damaged snapshot gives wrong counts.',
  },
  'unread-issue-field': {
    severity: 'info',
    finds: 'a field of an issue snapshot that is not read',
    source: 'Milepost: nothing is dropped without a finding.',
  },
} as const satisfies Record<string, RuleInfo>

/** The most findings in one file: a file of another format is wrong in every line. */
const MOST_FAULTS = 20

/** Reads the issues of a snapshot. `text` is undefined when the file cannot be read as text. */
export function readIssues(
  path: string,
  text: string | undefined,
  schemes: readonly string[] = [],
): IssueReading {
  const json = text === undefined ? UNREADABLE : readJson(text)
  if ('fault' in json) return refused(path, `${json.fault.what}, expected JSON`, json.fault.place)
  const { data, placeAt } = json
  if (!Array.isArray(data)) {
    const found = nameOf(data as Value)
    return refused(path, `${found}, expected a list of issues`, placeAt([], 'value'))
  }
  const issues: TrackedIssue[] = []
  const findings: Finding[] = [...unreadFields(path, data, placeAt)]
  for (const [index, each] of data.entries()) {
    const result = issue.safeParse(each)
    const place: JsonPlaces = (below, what) => placeAt([index, ...below], what)
    const unsafe = linkFaultsIn(each, { schema: issue, keys: {} }, schemes)[0]
    if (unsafe) findings.push(unsafeIssue(path, unsafe.message, place(unsafe.path, 'value')))
    else if (result.success) issues.push(trackedIssue(result.data, path, place))
    else if (findings.length < MOST_FAULTS) {
      findings.push(wrongIssue({ path, value: each, place }, result.error.issues))
    }
  }
  return { issues, findings }
}

/** Returns a finding for each field that is not read, at the first issue that has it. */
function unreadFields(
  file: string,
  issues: readonly unknown[],
  placeAt: JsonPlaces,
): readonly Finding[] {
  const first = new Map<string, number>()
  for (const [index, each] of issues.entries()) {
    const fields = typeof each === 'object' && each !== null ? Object.keys(each) : []
    for (const field of fields) if (!first.has(field)) first.set(field, index)
  }
  const rule = 'unread-issue-field'
  const { severity } = SNAPSHOT_RULES[rule]
  return [...first]
    .filter(([field]) => !Object.hasOwn(issue.shape, field))
    .slice(0, MOST_FAULTS)
    .map(([field, index]) => {
      const message = `Field ${code(field)} is not read; leave it out of the snapshot.`
      return { rule, severity, message, file, place: placeAt([index, field], 'key') }
    })
}

const UNREADABLE = {
  fault: {
    what: 'bytes that are not UTF-8 text, or a file that is too large',
    place: FILE_START,
  },
} as const

function trackedIssue(data: IssueData, path: string, placeAt: JsonPlaces): TrackedIssue {
  return { key: `issue:${data.number}`, data, document: { path }, placeAt }
}

interface WrongIssue {
  readonly path: string
  readonly value: Value
  readonly place: JsonPlaces
}

/**
 * Returns a finding for the first mistake in an issue. Further ones most likely have the same
 * cause.
 */
function wrongIssue(
  { path, value, place }: WrongIssue,
  refusals: readonly UnsupportedDiagram[],
): Finding {
  const [refusal] = refusals.flatMap(flattenUnion)
  const steps = (refusal?.path ?? []).map((step) =>
    typeof step === 'number' ? step : String(step),
  )
  const form = refusal ? expectation(refusal) : 'an issue'
  const field = steps.findLast((step) => typeof step === 'string')
  const found = valueAt(value, steps)
  if (found === undefined && steps.length > 0) {
    const message = `Missing field ${code(String(steps.at(-1)))}, expected ${form}.`
    return finding(path, message, place(steps.slice(0, -1), 'value'))
  }
  const where = field === undefined ? '' : ` in ${code(String(field))}`
  const shown = typeof found === 'string' ? ` ${code(found)}` : ''
  const message = `Unexpected ${nameOf(found)}${shown}${where}, expected ${form}.`
  return finding(path, message, place(steps, 'value'))
}

function refused(path: string, what: string, place: Place): IssueReading {
  return { issues: [], findings: [finding(path, `Unexpected ${what}.`, place)] }
}

function finding(file: string, message: string, place: Place): Finding {
  const rule = 'invalid-snapshot'
  return { rule, severity: SNAPSHOT_RULES[rule].severity, message, file, place, help: HELP }
}

function unsafeIssue(file: string, message: string, place: Place): Finding {
  return findingOf({ rule: 'unsafe-link', message, place }, file)
}

const HELP = 'Write it with `milepost issues update`.'
