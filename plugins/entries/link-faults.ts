import { z } from 'zod'
import { fieldLinkFault } from '../documents/guard/addresses.ts'
import type { Value } from '../documents/model/document.ts'
import { isAddressField } from '../kinds/fields.ts'
import { isMap } from './value.ts'

/** An unsafe address in frontmatter, with the reason in `message`. */
export interface LinkFault {
  readonly path: readonly (string | number)[]
  readonly message: string
}

/**
 * Finds the unsafe links in frontmatter: in fields for addresses, and in every other text that is a
 * web address. They are judged like the links of prose.
 */
export function linkFaultsIn(
  data: Value | undefined,
  schema: unknown,
  schemes: readonly string[],
): readonly LinkFault[] {
  return linksIn(data, schema, []).flatMap(({ path, url }) => {
    const message = fieldLinkFault(url, schemes)
    return message === undefined ? [] : [{ path, message }]
  })
}

interface FieldLink {
  readonly path: LinkFault['path']
  readonly url: string
}

const WEB_ADDRESS = /^\s*https?:/i

function linksIn(
  value: Value | undefined,
  schema: unknown,
  path: LinkFault['path'],
): readonly FieldLink[] {
  const options = optionsOf(schema)
  if (typeof value === 'string') {
    const isLink = WEB_ADDRESS.test(value) ? !/\s/.test(value.trim()) : isAddress(value, options)
    return isLink ? [{ path, url: value.trim() }] : []
  }
  if (Array.isArray(value)) {
    const elements = options.filter((option) => option instanceof z.ZodArray)
    const inner = elements.map(({ element }) => element)
    return value.flatMap((each: Value, at) => linksIn(each, inner, [...path, at]))
  }
  if (!isMap(value)) return []
  return Object.entries(value).flatMap(([name, each]) =>
    linksIn(each, fieldOf(options, name), [...path, name]),
  )
}

/** Says whether the text of an address field has the form of an address, whatever its scheme. */
function isAddress(value: string, options: readonly unknown[]): boolean {
  return options.some(isAddressField) && /^[a-z][a-z0-9+.-]*:\S+$/i.test(value)
}

/** Returns a schema without `optional` and `nullable`, and a union as a list of its options. */
function optionsOf(schema: unknown): readonly unknown[] {
  if (Array.isArray(schema)) return schema.flatMap(optionsOf)
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) {
    return optionsOf(schema.unwrap())
  }
  return schema instanceof z.ZodUnion ? schema.options.flatMap(optionsOf) : [schema]
}

function fieldOf(options: readonly unknown[], name: string): unknown {
  return options.flatMap((option) => {
    if (option instanceof z.ZodObject)
      return Object.hasOwn(option.shape, name) ? option.shape[name] : []
    return option instanceof z.ZodRecord ? option.valueType : []
  })
}
