import { defaultSchema, type Options } from 'rehype-sanitize'
import { WEB_SCHEMES } from '../documents/guard/allowed.ts'
import type { Components } from '../documents/guard/element-guard.ts'
import { dataOf } from './components.ts'

const attributes = defaultSchema.attributes ?? {}
const tagNames = defaultSchema.tagNames ?? []

/**
 * The second line of defence. The guard has already reported everything else as a finding; anything
 * it missed is dropped here. The list is GitHub's, with our own elements and classes.
 */
const SCHEMA: Options = {
  ...defaultSchema,
  clobberPrefix: '',
  tagNames: [...tagNames, 'abbr', 'aside', 'caption', 'figure', 'figcaption', 'mark', 'small', 'u'],
  attributes: {
    ...attributes,
    '*': [...(attributes['*'] ?? []), ['className', /^(?:mp-|starlight-aside)/], 'ariaHidden'],
    // If an attribute is defined twice, the first definition counts.
    a: [['className', /^(?:mp-|data-footnote)/], ...(attributes['a'] ?? [])],
    aside: ['ariaLabel'],
    code: [['className', /^language-[\w-]+$/]],
  },
}

export interface Additions {
  /** Schemes of links. */
  readonly linkSchemes: readonly string[]
  readonly components: Components
}

/**
 * Returns the sanitizing schema of a site that adds schemes of links, and components of its own.
 */
export function sanitizing({ linkSchemes, components }: Additions): Options {
  const href = [...WEB_SCHEMES, ...linkSchemes]
  const data = Object.values(components).flatMap(dataNames)
  return {
    ...SCHEMA,
    attributes: {
      ...SCHEMA.attributes,
      div: [...(attributes['div'] ?? []), 'dataSync', ...data],
      span: ['dataStatus', ...data],
    },
    protocols: { ...defaultSchema.protocols, href },
  }
}

/** Each name is listed, since `data*` stands for every name that begins with these four letters. */
function dataNames(names: readonly string[]): readonly string[] {
  return Object.keys(dataOf(Object.fromEntries(names.map((name) => [name, '']))))
}
