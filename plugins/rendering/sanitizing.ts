import { defaultSchema, type Options } from 'rehype-sanitize'
import { WEB_SCHEMES } from '../documents/guard/allowed.ts'

const attributes = defaultSchema.attributes ?? {}
const tagNames = defaultSchema.tagNames ?? []

/**
 * The second net. The guard has refused everything else with a finding before; what slips through
 * it all the same is dropped here. GitHub's list, with the elements and classes that we make.
 */
const SCHEMA: Options = {
  ...defaultSchema,
  clobberPrefix: '',
  tagNames: [...tagNames, 'abbr', 'aside', 'caption', 'figure', 'figcaption', 'mark', 'small', 'u'],
  attributes: {
    ...attributes,
    '*': [
      ...(attributes['*'] ?? []),
      ['className', /^(?:mp-|starlight-aside)/],
      'ariaHidden',
      'data*',
    ],
    // Of two definitions of one attribute the first counts.
    a: [['className', /^(?:mp-|data-footnote)/], ...(attributes['a'] ?? [])],
    abbr: ['title'],
    code: [['className', /^language-[\w-]+$/]],
    span: ['title'],
  },
}

/** The net for a site that adds schemes of links. */
export function sanitizing(linkSchemes: readonly string[]): Options {
  const href = [...WEB_SCHEMES, ...linkSchemes]
  return { ...SCHEMA, protocols: { ...defaultSchema.protocols, href } }
}
