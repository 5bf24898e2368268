import { z } from 'zod'
import { linkFault } from '../../plugins/documents/guard/addresses.ts'
import { isAddressField } from '../../plugins/kinds/fields/fields.ts'
import { fits, sampleOf } from '../../plugins/kinds/templates/sample.ts'
import { asAddress, variantFor } from './payloads.ts'

/** The values that fill the fields of a document. */
export interface Filling {
  /** Goes wherever a field takes it. */
  readonly payload: string
  /** The number of the word that it gets, of those that a field lists. */
  readonly turn: number
  /** The id that the field at a path (`leads[].person`) names; undefined leaves it the payload. */
  idAt(path: string): string | undefined
}

/** A value that a schema takes, with the payload in every text there is, the optional included. */
export function filled(schema: unknown, filling: Filling, path = ''): unknown {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) {
    return filled(schema.unwrap(), filling, path)
  }
  // What is made of a mapping is filled as the mapping; what is made of a text keeps its own form.
  if (schema instanceof z.ZodPipe && !(schema.in instanceof z.ZodString)) {
    return filled(schema.in, filling, path)
  }
  if (schema instanceof z.ZodObject) {
    const fields = Object.entries(schema.shape).map(([name, field]) => [
      name,
      filled(field, filling, path === '' ? name : `${path}.${name}`),
    ])
    return Object.fromEntries(fields)
  }
  if (schema instanceof z.ZodArray) {
    const { element } = schema
    const each = element instanceof z.ZodUnion ? element.options : [element]
    return each.map((option) => filled(option, filling, `${path}[]`))
  }
  if (schema instanceof z.ZodUnion) {
    return filled(schema.options[filling.turn % schema.options.length], filling, path)
  }
  if (schema instanceof z.ZodRecord) {
    const key = filling.idAt(path) ?? filling.payload
    return { [key]: filled(schema.valueType, filling, `${path}{}`) }
  }
  if (schema instanceof z.ZodEnum) return schema.options[filling.turn % schema.options.length]
  return textFor(schema, filling, path)
}

function textFor(schema: unknown, { payload, turn, idAt }: Filling, path: string): unknown {
  // A title is read again by a test, so it is the payload itself.
  const varied = path === 'title' ? payload : variantFor(path, turn)
  const likely = [
    ...[idAt(path), varied, payload, `https://example.org/${payload}`, asAddress(payload)],
    ...['2026-11-20T08:00:00Z', sampleOf(schema, '2026-11-20')],
  ]
  const isLink = isAddressField(schema)
  const value = likely.find(
    (each) => fits(schema, each) && each !== undefined && !(isLink && linkFault(String(each))),
  )
  if (value === undefined) throw new Error(`Cannot fill the field ${path}.`)
  return value
}
