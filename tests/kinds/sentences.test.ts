import { expect, test } from 'vitest'
import { z } from 'zod'
import { BUILT_IN } from '../../plugins/kinds/index.ts'

test('every field of every kind has its sentence, those inside lists and mappings too', () => {
  const fields = BUILT_IN.flatMap(({ name, schema }) => fieldsIn(schema, name))
  expect(fields.length).toBeGreaterThan(120)
  const without = fields.filter(({ schema }) => !/[.]$/.test(schema.description ?? ''))
  expect(without.map(({ path }) => `${path} has no sentence; add .describe('…') to it`)).toEqual([])
})

test('every example that a kind shows is one that its field takes', () => {
  const schemas = BUILT_IN.flatMap(({ name, schema }) => schemasIn(schema, name))
  const shown = schemas.flatMap(({ path, schema }) =>
    ((schema.meta()?.['examples'] ?? []) as readonly unknown[]).map((example) => ({
      path,
      fits: schema.safeParse(example).success,
    })),
  )
  expect(shown.length).toBeGreaterThan(6)
  expect(shown.filter(({ fits }) => !fits)).toEqual([])
})

interface At {
  readonly path: string
  readonly schema: z.ZodType
}

function fieldsIn(schema: unknown, path: string): readonly At[] {
  return schemasIn(schema, path).filter(({ path }) => /\.[\w-]+$/.test(path))
}

/** Every schema inside a schema, by the way to it: `group.leads[].person`. */
function schemasIn(schema: unknown, path: string): readonly At[] {
  if (!(schema instanceof z.ZodType)) return []
  return [{ path, schema }, ...partsOf(schema, path)]
}

function partsOf(schema: unknown, path: string): readonly At[] {
  if (schema instanceof z.ZodOptional) return partsOf(schema.unwrap(), path)
  if (schema instanceof z.ZodArray) return schemasIn(schema.element, `${path}[]`)
  if (schema instanceof z.ZodUnion)
    return schema.options.flatMap((form, at) => schemasIn(form, `${path}(${at})`))
  if (!(schema instanceof z.ZodObject)) return []
  return Object.entries(schema.shape).flatMap(([name, field]) =>
    schemasIn(field, `${path}.${name}`),
  )
}
