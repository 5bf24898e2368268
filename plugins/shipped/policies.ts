import { once } from '../basics/memo.ts'
import { readFrontmatter } from '../documents/yaml/frontmatter.ts'
import { governance } from '../kinds/governance.ts'
import type { Kind } from '../kinds/kind.ts'
import { policy } from '../kinds/policy.ts'
import { ownText } from '../outside/own-text.ts'

/**
 * Returns the demands where a project has no governance document, or one that leaves a field out:
 * those of the document that Milepost brings.
 */
export const shippedGovernance = once(() =>
  shipped('community-groups', governance, [
    'majority',
    'majority-of',
    'quorum-months',
    'leaderless-weeks',
    'silent-months',
    'leave-months',
    'meeting-months',
    'warn-months',
    'due-soon-days',
    'organisations',
    'triage-days',
    'investigation-days',
    'large-change',
  ]),
)

/** Returns the release policy whose fields stand in for those that a policy leaves out. */
export const shippedPolicy = once(() =>
  shipped('quarterly-releases', policy, ['late-after', 'branch', 'beta', 'docs']),
)

function shipped<Data extends object, Field extends keyof Data>(
  name: string,
  { schema }: Kind<Data>,
  fields: readonly Field[],
): Data & With<Data, Field> {
  const { frontmatter } = readFrontmatter(ownText(`shipped/${name}.mdx`))
  const data = schema.parse(frontmatter.data)
  if (hasAll(data, fields)) return data
  throw new Error(`The document ${name}, which Milepost brings, leaves out a field.`)
}

function hasAll<Data extends object, Field extends keyof Data>(
  data: Data,
  fields: readonly Field[],
): data is Data & With<Data, Field> {
  return fields.every((field) => data[field] !== undefined)
}

type With<Data, Field extends keyof Data> = { readonly [Name in Field]-?: NonNullable<Data[Name]> }
