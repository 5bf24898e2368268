import { z } from 'zod'
import { once } from '../basics/memo.ts'
import { fieldLinkFault } from '../documents/guard/addresses.ts'
import type { Value } from '../documents/model/document.ts'
import { isAddressField } from '../kinds/fields/fields.ts'
import type { Kind } from '../kinds/kind.ts'
import { schemasIn } from './inner-schema.ts'
import { patternField } from './pattern-keys.ts'
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
  { schema, keys }: { readonly schema: z.ZodType; readonly keys: Kind['keys'] },
  schemes: readonly string[],
): readonly LinkFault[] {
  return linksIn(data, () => [schema, ...byPattern(data, keys)], []).flatMap(({ path, url }) => {
    const message = fieldLinkFault(url, schemes)
    return message === undefined ? [] : [{ path, message }]
  })
}

interface FieldLink {
  readonly path: LinkFault['path']
  readonly url: string
}

const WEB_ADDRESS = /^\s*https?:/i
/** Matches a text that has the form of an address, whatever its scheme. */
const ADDRESS = /^\s*[a-z][a-z0-9+.-]*:\S+\s*$/i

/** Finds links. Asks for a schema only where a text has the form of an address, as few texts do. */
function linksIn(
  value: Value | undefined,
  schemaOf: () => unknown,
  path: LinkFault['path'],
): readonly FieldLink[] {
  if (typeof value === 'string') {
    return isLink(value, schemaOf) ? [{ path, url: value.trim() }] : []
  }
  if (typeof value !== 'object' || !mayHoldLink(value)) return []
  const options = once(() => schemasIn(schemaOf()))
  if (Array.isArray(value)) {
    return value.flatMap((each: Value, at) =>
      linksIn(each, () => elementOf(options(), at), [...path, at]),
    )
  }
  if (!isMap(value)) return []
  return Object.entries(value).flatMap(([name, each]) =>
    linksIn(each, () => fieldOf(options(), name), [...path, name]),
  )
}

/** Says whether any text in a value has a colon, which every address has. */
function mayHoldLink(value: unknown): boolean {
  if (typeof value === 'string') return value.includes(':')
  return typeof value === 'object' && value !== null && Object.values(value).some(mayHoldLink)
}

/** Says whether a text is a web address, or any other address in a field for addresses. */
function isLink(text: string, schemaOf: () => unknown): boolean {
  if (WEB_ADDRESS.test(text)) return !/\s/.test(text.trim())
  return ADDRESS.test(text) && schemasIn(schemaOf()).some(isAddressField)
}

function elementOf(options: readonly unknown[], at: number): unknown {
  return options.flatMap((option) => {
    if (option instanceof z.ZodArray) return [option.element]
    return option instanceof z.ZodTuple ? [option.def.items[at] ?? option.def.rest] : []
  })
}

function fieldOf(options: readonly unknown[], name: string): unknown {
  return options.flatMap((option) => {
    if (option instanceof z.ZodObject)
      return Object.hasOwn(option.shape, name) ? option.shape[name] : (option.def.catchall ?? [])
    return option instanceof z.ZodRecord ? option.valueType : []
  })
}

/** Returns the schemas of fields that a kind names by patterns, as mappings of one field. */
function byPattern(data: Value | undefined, keys: Kind['keys']): readonly unknown[] {
  const names = isMap(data) ? Object.keys(data) : []
  return names.flatMap((name) => {
    const schema = patternField(name, keys)
    return schema ? [z.looseObject({ [name]: schema })] : []
  })
}
