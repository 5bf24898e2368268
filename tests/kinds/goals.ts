import type { z } from 'zod'
import * as fields from '../../plugins/kinds/fields/fields.ts'
import { defineKind, type KindDefinition } from '../../plugins/kinds/kind.ts'
import { checked, type Files, findingsOf } from '../vocabulary.ts'

type Parts = Partial<KindDefinition<z.ZodRawShape>>

const goal = (parts: Parts = {}) =>
  defineKind({
    name: 'goal',
    plural: 'goals',
    describes: 'A goal.',
    folder: 'goals',
    fields: {
      title: fields.text(),
      status: fields.oneOf(['Accepted', 'Not accepted']),
      number: fields.count().optional(),
      needs: fields.list(fields.reference()).optional(),
    },
    relations: { needs: { to: ['goal'], inverse: 'needed-by', acyclic: true } },
    ...parts,
  })

/** The findings about documents of that kind. */
export const reported = (files: Files, parts: Parts) =>
  findingsOf(files, { config: { kinds: [goal(parts)], builtInKinds: false } })

/** The data of all entries, in the order of their keys. */
export const dataOf = async (files: Files, parts: Parts) => {
  const kind = goal(parts)
  const { graph, findings } = await checked(files, {
    config: { kinds: [kind], builtInKinds: false },
  })
  const entries = graph.entries(kind).map(({ key, data }) => [key, data])
  return { findings: findings.map(({ message }) => message), entries: Object.fromEntries(entries) }
}
