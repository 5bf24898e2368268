import { z } from 'zod'
import { code, didYouMean } from '../../basics/wording.ts'

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
    ...(others.length > 0 ? [z.prettifyError(new z.ZodError(others))] : []),
  ]
}

/** Makes the error that names every mistake of a configuration, a line each. */
export function unusableConfig(mistakes: readonly string[]): Error {
  return new Error(`Cannot use the configuration:\n${mistakes.join('\n')}`)
}
