import type { z } from 'zod'
import type { Finding, RuleInfo } from '../basics/finding.ts'
import { FILE_START } from '../basics/place.ts'
import { alternatives, code, count, didYouMean, enumerate, nearest } from '../basics/wording.ts'
import { placeInFrontmatter, writtenForm } from '../documents/frontmatter-places.ts'
import type { Matter } from './entry.ts'
import { fieldsAt } from './schema-fields.ts'
import { nameOfType, valueAt } from './value.ts'

type Issue = z.core.$ZodIssue

/** What reading an entry can complain of. */
export const ENTRY_RULES = {
  'invalid-field': {
    severity: 'error',
    finds:
      'a field of the wrong type, a value its field does not know, a day that does not exist, a version without quotes, a required field that is missing',
    source: 'Every seed: a date or status that is read wrongly misleads in silence.',
  },
  'unknown-field': {
    severity: 'error',
    finds: 'a field that its kind does not have; a misspelt required field is one finding',
    source: 'Rust project goals, where a misspelt key became a silent default.',
  },
} as const satisfies Record<string, RuleInfo>

/** Our sentences at the author's places for everything a schema refused. */
export function faultsOf(matter: Matter, issues: readonly Issue[]): readonly Finding[] {
  const flat = issues.flatMap(unfold)
  const strays = flat.filter((issue) => issue.code === 'unrecognized_keys')
  const missing = flat.filter((issue) => isMissing(matter, issue))
  const claimed = new Set<Issue>()
  const unknown = strays.flatMap((issue) =>
    issue.keys.map((key) => unknownField(matter, issue.path, key, missing, claimed)),
  )
  const rest = flat.filter((issue) => issue.code !== 'unrecognized_keys' && !claimed.has(issue))
  return [
    ...unknown,
    ...rest.map((issue) =>
      missing.includes(issue) ? missingField(matter, issue) : invalidField(matter, issue),
    ),
  ]
}

/** A union is judged by the branch that came nearest. */
function unfold(issue: Issue): readonly Issue[] {
  if (issue.code !== 'invalid_union') return [issue]
  const branches = issue.errors.map((errors) => errors.map((inner) => nested(issue, inner)))
  const deepest = branches
    .filter((branch) =>
      branch.every(
        (inner) => inner.path.length > issue.path.length || inner.code === 'unrecognized_keys',
      ),
    )
    .sort((a, b) => a.length - b.length)[0]
  if (deepest) return deepest.flatMap(unfold)
  const forms = [...new Set(branches.flat().map(expectation))]
  return [{ ...issue, code: 'custom', message: enumerate(forms, 'or') } as Issue]
}

function nested(outer: Issue, inner: Issue): Issue {
  return { ...inner, path: [...outer.path, ...inner.path] }
}

function isMissing(matter: Matter, issue: Issue): boolean {
  return issue.path.length > 0 && valueAt(matter.data, issue.path) === undefined
}

function unknownField(
  matter: Matter,
  path: readonly PropertyKey[],
  key: string,
  missing: readonly Issue[],
  claimed: Set<Issue>,
): Finding {
  const absent = missing.filter((issue) => samePath(issue.path.slice(0, -1), path))
  const meant = nearest(key, absent.map(lastName))
  const repaired = absent.find((issue) => lastName(issue) === meant)
  if (repaired) claimed.add(repaired)
  const known = fieldsAt(matter.kind.schema, path)
  const guess = meant ? `; did you mean ${code(meant)}?` : didYouMean(key, known)
  return finding(matter, 'unknown-field', [...path, key], {
    message: `Unknown field ${code(key)}${guess}`,
    help: known.length ? `${whose(matter, path)} may have ${alternatives(known)}.` : undefined,
    at: 'key',
  })
}

function whose(matter: Matter, path: readonly PropertyKey[]): string {
  const name = path.findLast((step) => typeof step === 'string')
  return name === undefined ? `A document of kind ${code(matter.kind.name)}` : code(String(name))
}

function missingField(matter: Matter, issue: Issue): Finding {
  const form = expectation(issue)
  return finding(matter, 'invalid-field', issue.path.slice(0, -1), {
    message: `Missing field ${code(lastName(issue))}, expected ${form}.`,
    help: `Add \`${lastName(issue)}:\` with ${form}.`,
    at: 'key',
  })
}

function invalidField(matter: Matter, issue: Issue): Finding {
  const value = valueAt(matter.data, issue.path)
  const written = writtenForm(matter.frontmatter, [...matter.root, ...steps(issue.path)])
  const shown = written && typeof value !== 'object' ? ` ${code(written.text)}` : ''
  const field = lastField(issue)
  return finding(matter, 'invalid-field', issue.path, {
    message: `Unexpected ${nameOfType(value)}${shown}${field}, expected ${expectation(issue)}${guess(issue, value)}`,
    help: unquoted(value, written, issue),
    at: 'value',
  })
}

/** What was expected, in words: the schema's own, or made from what zod says. */
function expectation(issue: Issue): string {
  if (issue.code === 'invalid_value') return alternatives(issue.values.map(String))
  if (!/^(Invalid|Too|Unrecognized)\b/.test(issue.message)) return issue.message
  if (issue.code === 'invalid_type') return TYPE_NAMES[issue.expected] ?? issue.expected
  if (issue.code === 'too_small') return `at least ${count(Number(issue.minimum), 'element')}`
  if (issue.code === 'too_big') return `at most ${count(Number(issue.maximum), 'element')}`
  return 'a value that fits'
}

const TYPE_NAMES: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: '`true` or `false`',
  array: 'a list',
  object: 'a mapping',
  record: 'a mapping',
}

function guess(issue: Issue, value: unknown): string {
  if (issue.code !== 'invalid_value' || typeof value !== 'string') return '.'
  return didYouMean(value, issue.values.map(String))
}

function unquoted(value: unknown, written: { text: string } | undefined, issue: Issue) {
  if (typeof value !== 'number' || !written || issue.code === 'invalid_value') return undefined
  if (!/text|quotes|written|id/.test(expectation(issue))) return undefined
  const read = String(value) === written.text ? 'a number' : `the number ${value}`
  return `YAML reads ${code(written.text)} as ${read}; write it in quotes: \`"${written.text}"\`.`
}

function lastName(issue: Issue): string {
  return String(issue.path.at(-1))
}

function lastField(issue: Issue): string {
  const name = issue.path.findLast((step) => typeof step === 'string')
  return name === undefined ? '' : ` in ${code(String(name))}`
}

function samePath(a: readonly PropertyKey[], b: readonly PropertyKey[]): boolean {
  return a.length === b.length && a.every((step, index) => step === b[index])
}

function steps(path: readonly PropertyKey[]): (string | number)[] {
  return path.map((step) => (typeof step === 'number' ? step : String(step)))
}

interface Wording {
  readonly message: string
  readonly help: string | undefined
  readonly at: 'key' | 'value'
}

function finding(
  matter: Matter,
  rule: keyof typeof ENTRY_RULES,
  path: readonly PropertyKey[],
  { message, help, at }: Wording,
): Finding {
  const full = [...matter.root, ...steps(path)]
  return {
    rule,
    severity: ENTRY_RULES[rule].severity,
    message,
    file: matter.document.path,
    place: placeInFrontmatter(matter.frontmatter, full, at) ?? FILE_START,
    id: `${matter.kind.name}:${matter.id}`,
    ...(help === undefined ? {} : { help }),
  }
}
