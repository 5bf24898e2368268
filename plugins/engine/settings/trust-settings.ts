import { z } from 'zod'
import { folderPath, startBelow } from '../../basics/paths.ts'
import { code } from '../../basics/wording.ts'
import type { TrustedFolder } from '../../documents/guard/trust.ts'
import type { Kind } from '../../kinds/kind.ts'

const folder = z
  .string()
  .regex(/^(?![\\/]|[a-z]:)(?!.*\.\.)./i, { error: 'a folder below the content folder: "process"' })
  .transform(folderPath)

/** The schema of `trust`: the documents that are programs. */
export const trustSettings = z
  .union([
    z.enum(['data', 'code']),
    z.strictObject({
      kinds: z.array(z.string()).default([]),
      folders: z.array(folder).default([]),
    }),
  ])
  .default('data')

export type TrustSetting = z.infer<typeof trustSettings>

interface TrustContext {
  readonly kinds: readonly Kind[]
  readonly versions?: object | undefined
  readonly links: { readonly slugger: string }
}

/**
 * Finds what a configuration says of trust that means nothing, or that no site could keep: only
 * files on disk are compiled, and their headings have GitHub's anchors.
 */
export function* trustMistakes(
  trust: TrustSetting,
  { kinds, versions, links }: TrustContext,
): Iterable<string> {
  if (trust === 'data') return
  for (const name of trust === 'code' ? [] : trust.kinds) {
    const kind = kinds.find((each) => each.name === name)
    if (!kind) yield `Unknown kind ${code(name)} in \`trust\`; see \`kinds\`.`
    else if (kind.files) yield `Kind ${code(name)} shares a folder; name folders in \`trust\`.`
  }
  if (versions)
    yield 'Documents of release branches are never programs; remove `versions`, or `trust`.'
  if (links.slugger !== 'github')
    yield 'Headings of programs have the anchors of `github`; remove `links.slugger`, or `trust`.'
}

/** Returns the folders that documents are trusted in, from the project's root. */
export function trustedFolders(
  trust: TrustSetting,
  { content, kinds }: { readonly content: string; readonly kinds: readonly Kind[] },
): readonly TrustedFolder[] {
  const top = startBelow(content)
  if (trust === 'data') return []
  if (trust === 'code') return [{ below: top, code: true }]
  const below = (name: string) => top + startBelow(name)
  const named = trust.folders.map((name) => ({ below: below(name), code: true }))
  const ofKinds = kinds
    .filter(({ files }) => !files)
    .map((kind) => ({ below: below(kind.folder), code: trust.kinds.includes(kind.name) }))
  const isNamed = ({ below: path }: TrustedFolder) => named.some((each) => each.below === path)
  return [...named, ...(trust.kinds.length > 0 ? ofKinds.filter((each) => !isNamed(each)) : [])]
}
