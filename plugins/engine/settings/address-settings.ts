import { z } from 'zod'
import { fieldLinkFault } from '../../documents/guard/addresses.ts'
import { ANY_SCHEME, NEVER_SCHEMES } from '../../documents/guard/allowed.ts'

/** A scheme that links may have. */
export const linkScheme = z
  .string()
  .regex(/^[a-z][a-z0-9+.-]*$/, 'a scheme in lower case, without its colon: "slack"')
  .refine(
    (scheme) => !NEVER_SCHEMES.includes(scheme),
    'a scheme that runs no code and reads no file',
  )

/** The address of a site or of a code host. */
export const webAddress = z.url({ protocol: /^https?$/ }).refine((url) => !fieldLinkFault(url), {
  error: 'a web address without a name or a look-alike in it',
})

/** A folder of the site: `governance`, `/governance/` and `/governance` are one. */
export const siteFolder = z
  .string()
  .regex(/^\/?(?:[a-z0-9_][\w.-]*\/)*(?:[a-z0-9_][\w.-]*)?$/i, 'a path of the site: "/governance/"')
  .default('/')
  .transform((text) => `/${text.replace(/^\/|\/$/g, '')}/`.replace('//', '/'))

/** Returns the schemes of links that a check accepts or only warns of, besides the listed ones. */
export function schemesOf({
  publish,
  linkSchemes,
}: {
  readonly publish: boolean
  readonly linkSchemes: readonly string[]
}): readonly string[] {
  return publish ? linkSchemes : [...linkSchemes, ANY_SCHEME]
}
