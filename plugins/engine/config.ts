import { z } from 'zod'
import type { Severity } from '../basics/finding.ts'
import { code, didYouMean } from '../basics/wording.ts'
import type { TriageTerms } from '../clocks/triage.ts'
import { BUILT_IN } from '../kinds/index.ts'
import type { Kind } from '../kinds/kind.ts'
import { CATALOGUE } from '../rules/catalogue.ts'
import type { Rule } from '../rules/rule.ts'

/** How strict one rule is: everywhere, by kind, and for what is done, retired or history. */
export type Strictness =
  | Severity
  | 'off'
  | {
      readonly severity?: Severity | 'off' | undefined
      readonly kinds?: Readonly<Record<string, Severity | 'off'>> | undefined
      readonly closed?: Severity | 'off' | undefined
    }

/** What `milepost.config.ts` may say. All of it is optional. */
export interface UserConfig {
  /** The folder of documents, from the project's root. Default: `content`. */
  readonly content?: string
  /** The site's own kinds. One with a built-in name takes its place. */
  readonly kinds?: readonly Kind[]
  /** False leaves the built-in kinds out. */
  readonly builtInKinds?: boolean
  /** The site's own rules. */
  readonly ownRules?: readonly Rule[]
  readonly rules?: Readonly<Record<string, Strictness>>
  /** The sections that all documents of a kind must have, in order, in place of the kind's own. */
  readonly sections?: Readonly<Record<string, readonly string[]>>
  /** Files and folders below the content folder that are passed over: `drafts/`, `*.draft.md`. */
  readonly ignore?: readonly string[]
  /** Relative links that begin so are not checked. */
  readonly ignoreLinks?: readonly string[]
  /** The repository's address on its code host, for edit links. */
  readonly repository?: string
  /** The branch that edit links lead to. Default: `main`. */
  readonly branch?: string
  /** Where the site is published, for addresses in reports. */
  readonly site?: string
  /** Components that documents may use, with the attributes each takes. */
  readonly components?: Readonly<Record<string, readonly string[]>>
  /** The label of an issue nobody has looked at, and the days in which somebody does. Default: `untriaged`, 7. */
  readonly triage?: { readonly label?: string; readonly days?: number }
}

export interface Config {
  readonly content: string
  readonly kinds: readonly Kind[]
  readonly ownRules: readonly Rule[]
  readonly rules: Readonly<Record<string, Strictness>>
  readonly ignore: readonly string[]
  readonly ignoreLinks: readonly string[]
  readonly repository: string | undefined
  readonly branch: string
  readonly site: string | undefined
  readonly components: Readonly<Record<string, readonly string[]>>
  readonly triage: TriageTerms
}

/** Rules that keep readers and builds safe: no configuration and no document can soften them. */
export const UNBENDING = ['code-in-content', 'unsafe-link', 'unsafe-html', 'symbolic-link'] as const

const level = z.enum(['error', 'warning', 'info', 'off'])
const strictness = z.union([
  level,
  z.strictObject({
    severity: level.optional(),
    kinds: z.record(z.string(), level).optional(),
    closed: level.optional(),
  }),
])

const schema = z.strictObject({
  content: z.string().default('content'),
  kinds: z.array(z.custom<Kind>(isKind, 'made with defineKind()')).default([]),
  builtInKinds: z.boolean().default(true),
  ownRules: z
    .array(z.custom<Rule>(isRule, 'a rule: { id, severity, finds, source, check }'))
    .default([]),
  rules: z.record(z.string(), strictness).default({}),
  sections: z.record(z.string(), z.array(z.string())).default({}),
  ignore: z.array(z.string()).default([]),
  ignoreLinks: z.array(z.string()).default([]),
  repository: z.url().optional(),
  branch: z.string().default('main'),
  site: z.url().optional(),
  components: z.record(z.string(), z.array(z.string())).default({}),
  triage: z
    .strictObject({
      label: z.string().min(1).default('untriaged'),
      days: z.int().min(0).default(7),
    })
    .prefault({}),
})

/** The identity, for its types: `export default defineConfig({ … })`. */
export function defineConfig(config: UserConfig): UserConfig {
  return config
}

/** Fills in the defaults. Throws an error that names every mistake of the configuration. */
export function readConfig(user: unknown = {}): Config {
  const result = schema.safeParse(user)
  if (!result.success)
    throw new Error(`Cannot use the configuration:\n${z.prettifyError(result.error)}`)
  const { builtInKinds, kinds: own, sections, ...rest } = result.data
  refuseUnknownRules(rest)
  const names = new Set(own.map((kind) => kind.name))
  const builtIn = builtInKinds ? BUILT_IN.filter((kind) => !names.has(kind.name)) : []
  return {
    ...rest,
    kinds: [...builtIn, ...own].map((kind) => withSections(kind, sections[kind.name])),
    repository: rest.repository,
    site: rest.site,
  }
}

function withSections(kind: Kind, sections: readonly string[] | undefined): Kind {
  return sections ? { ...kind, sectionsOf: () => sections } : kind
}

function refuseUnknownRules({ rules, ownRules }: Pick<UserConfig, 'rules' | 'ownRules'>): void {
  const known = [...CATALOGUE.keys(), ...(ownRules ?? []).map((rule) => rule.id)]
  for (const rule of Object.keys(rules ?? {})) {
    if ((UNBENDING as readonly string[]).includes(rule))
      throw new Error(`Cannot use the configuration: the rule \`${rule}\` cannot be changed.`)
    if (!known.includes(rule))
      throw new Error(
        `Cannot use the configuration: unknown rule ${code(rule)}${didYouMean(rule, known)}`,
      )
  }
}

function isKind(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'schema' in value && 'relations' in value
}

function isRule(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'check' in value && 'id' in value
}
