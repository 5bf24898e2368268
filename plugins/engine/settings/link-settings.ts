import { z } from 'zod'
import { folderPath } from '../../basics/paths.ts'
import { SLUGGERS } from '../../documents/text/sluggers.ts'
import { EXTERNAL_SITE } from '../../links/addresses/external-terms.ts'
import { type LinkMapping, linkMapOf } from '../../links/addresses/link-map.ts'

const map = z.custom<LinkMapping>(isMapping, {
  error: 'a function of a link and its document, or paths by pattern: { "/eips/*": "EIPS/*.md" }',
})

const sites = z.array(z.string().regex(EXTERNAL_SITE, 'a host, perhaps with a path: "example.org"'))

/** The schema of `links`: the meaning of what links say. */
export const linkSettings = z
  .strictObject({
    map: map.default({}).transform(linkMapOf),
    top: z.string().default('.').transform(folderPath),
    slugger: z.enum(SLUGGERS).default('github'),
    external: z.strictObject({ allow: sites.optional(), pinned: sites.default([]) }).prefault({}),
  })
  .prefault({})

export type LinkSettings = z.infer<typeof linkSettings>

function isMapping(value: unknown): boolean {
  if (typeof value === 'function') return true
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  return Object.values(value).every((path) => typeof path === 'string')
}
