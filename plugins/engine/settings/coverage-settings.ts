import { z } from 'zod'
import { alternatives, code, didYouMean } from '../../basics/wording.ts'
import type { Kind } from '../../kinds/kind.ts'
import type { Coverage } from '../../queries/coverage.ts'
import { fieldFault } from '../../queries/field-values.ts'
import { parseQuery } from '../../queries/query.ts'

const query = z
  .string()
  .default('')
  .transform((text, context) => {
    if (text.trim() === '') return []
    const read = parseQuery(text)
    if (!('fault' in read)) return read.conditions
    context.addIssue({ code: 'custom', message: read.fault })
    return z.NEVER
  })

/** The schema of `coverage`: documents that others must name. */
export const coverageSettings = z
  .array(
    z.strictObject({
      kind: z.string(),
      by: z.string(),
      where: query,
      from: query,
      atLeast: z.int().min(1).default(1),
      because: z.string().regex(/\S/, 'a reason').optional(),
    }),
  )
  .default([]) satisfies z.ZodType<readonly Coverage[]>

/** Finds kinds, relations and fields in `coverage` that nobody has. */
export function* coverageMistakes(
  coverage: readonly Coverage[],
  kinds: readonly Kind[],
): Iterable<string> {
  const names = kinds.map(({ name }) => name)
  for (const { kind: name, by, where, from } of coverage) {
    const kind = kinds.find((each) => each.name === name)
    if (!kind) {
      yield `Unknown kind ${code(name)} in \`coverage\`${didYouMean(name, names)}`
      continue
    }
    const sources = kinds.filter((each) => namesBy(each, { kind: name, by }))
    const known = kinds.flatMap((each) => inversesTo(each, name))
    if (sources.length === 0) {
      const near = didYouMean(by, known)
      yield `No relation leads to kind ${code(name)} as ${code(by)}${near} There are ${alternatives(known)}.`
    }
    const faults = [
      ...where.map(({ field }) => fieldFault(kind, field)),
      ...from.flatMap(({ field }) => sources.map((source) => fieldFault(source, field))),
    ]
    for (const fault of faults) if (fault !== undefined) yield `In \`coverage\`: ${fault}`
  }
}

function namesBy(from: Kind, { kind, by }: Pick<Coverage, 'kind' | 'by'>): boolean {
  return inversesTo(from, kind).includes(by)
}

function inversesTo({ relations }: Kind, kind: string): readonly string[] {
  return Object.values(relations).flatMap(({ to, inverse }) => (to.includes(kind) ? [inverse] : []))
}
