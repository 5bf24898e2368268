import type { z } from 'zod'
import { code, didYouMean } from '../../basics/wording.ts'
import { expectation, flattenUnion, type SchemaIssue } from '../../entries/schema-issues.ts'

/**
 * Returns a line for each setting that no configuration has, with the nearest that there is, and then the
 * lines of all other mistakes. `known` names the settings at the top.
 */
export function shapeMistakes(error: z.ZodError, known: readonly string[]): readonly string[] {
  const unknown = error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys' ? issue.keys.map((key) => ({ key, path: issue.path })) : [],
  )
  const others = error.issues.filter((issue) => issue.code !== 'unrecognized_keys')
  return [
    ...unknown.map(({ key, path }) =>
      path.length === 0
        ? `Unknown setting ${code(key)}${didYouMean(key, known)}`
        : `Unknown setting ${code(key)} in ${code(path.join('.'))}.`,
    ),
    ...others.flatMap(flattenUnion).map(wrongValue),
  ]
}

/** Says what a setting must be. One that is not there has the value undefined. */
function wrongValue(issue: SchemaIssue): string {
  const name = issue.path.reduce<string>(
    (path, step) => `${path}${typeof step === 'number' ? `[${step}]` : `.${String(step)}`}`,
    '',
  )
  const isMissing = issue.code === 'invalid_type' && issue.message.endsWith('received undefined')
  return `${isMissing ? 'Missing' : 'Unexpected'} ${code(name.replace(/^\./, ''))}, expected ${expectation(issue)}.`
}

/** Makes the error that names every mistake of a configuration, a line each. */
export function unusableConfig(mistakes: readonly string[]): Error {
  return new Error(`Cannot use the configuration:\n${mistakes.join('\n')}`)
}
