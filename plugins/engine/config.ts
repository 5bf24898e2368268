import { z } from 'zod'
import { ownValue } from '../basics/own-value.ts'
import { folderPath } from '../basics/paths.ts'
import { parseLine, printLine } from '../basics/version.ts'
import { code, didYouMean } from '../basics/wording.ts'
import type { TriageSettings } from '../clocks/triage-terms.ts'
import type { ParseSettings } from '../documents/parse-document.ts'
import { LARGEST_FRONTMATTER } from '../documents/yaml/frontmatter.ts'
import { BUILT_IN } from '../kinds/index.ts'
import type { Kind } from '../kinds/kind.ts'
import type { Coverage } from '../queries/coverage.ts'
import type { Rule } from '../rules/base/rule.ts'
import { type ProjectSetting, projectSettings } from './pins/project-settings.ts'
import { linkScheme, schemesOf, siteFolder, webAddress } from './settings/address-settings.ts'
import { type ChangeSettings, changeSettings } from './settings/change-settings.ts'
import { configMistakes } from './settings/config-mistakes.ts'
import { coverageMistakes, coverageSettings } from './settings/coverage-settings.ts'
import { allowsNoException } from './settings/exceptions.ts'
import { type LinkSettings, linkSettings } from './settings/link-settings.ts'
import { type RootSetting, rootSettings } from './settings/root-settings.ts'
import { CATALOGUE } from './settings/rule-catalogue.ts'
import { shapeMistakes, unusableConfig } from './settings/shape-mistakes.ts'
import {
  type TrustSetting,
  trustedFolders,
  trustMistakes,
  trustSettings,
} from './settings/trust-settings.ts'
import type { PathAllowance, Strictness, VersionsConfig } from './settings/user-config.ts'

export interface Config {
  /** The path to its file from the project, where it was read from one. */
  readonly file?: string
  readonly content: string
  readonly kinds: readonly Kind[]
  readonly ownRules: readonly Rule[]
  readonly rules: Readonly<Record<string, Strictness>>
  readonly allow: readonly PathAllowance[]
  /** False when no site may be built, so that every rule can be changed. */
  readonly publish: boolean
  readonly ignore: readonly string[]
  readonly ignoreLinks: readonly string[]
  readonly links: LinkSettings
  readonly repository: string | undefined
  readonly branch: string
  readonly site: string | undefined
  /** The path of the site at which our pages begin: `/` or `/governance/`. */
  readonly base: string
  readonly components: Readonly<Record<string, readonly string[]>>
  readonly linkSchemes: readonly string[]
  readonly trust: TrustSetting
  readonly largestFrontmatter: number
  readonly triage: TriageSettings
  readonly change: ChangeSettings
  readonly coverage: readonly Coverage[]
  readonly versions: VersionsConfig | undefined
  /** Other checkouts beside this one, by name. */
  readonly roots: Readonly<Record<string, RootSetting>>
  /** Projects elsewhere, by name. */
  readonly projects: Readonly<Record<string, ProjectSetting>>
}

const level = z.enum(['error', 'warning', 'info', 'off'])
const strictness = z.union([
  level,
  z.strictObject({
    severity: level.optional(),
    kinds: z.record(z.string(), level).optional(),
    paths: z.record(z.string().min(1), level).optional(),
    closed: level.optional(),
  }),
])

const line = z.string().refine((text) => text === printed(text), 'a line: "1.3"')
const path = z
  .string()
  .refine(
    (text) => /^[^/\\]/.test(text) && !/(^|[/\\])\.\.($|[/\\])/.test(text),
    'a path below the root',
  )

/** Refuses names that git would take for an option or for a path elsewhere. */
const REMOTE_NAME = /^(?!.*\.\.)\w[\w./-]*$/

const schema = z.strictObject({
  content: z.string().default('content').transform(folderPath),
  kinds: z.array(z.custom<Kind>(isKind, 'made with defineKind()')).default([]),
  builtInKinds: z.boolean().default(true),
  ownRules: z
    .array(z.custom<Rule>(isRule, 'a rule: { id, severity, finds, source, check }'))
    .default([]),
  rules: z.record(z.string(), strictness).default({}),
  allow: z
    .array(
      z.strictObject({
        rule: z.string(),
        paths: z.array(z.string().min(1)).min(1),
        reason: z.string().regex(/\S/, 'a reason'),
      }),
    )
    .default([]),
  publish: z.boolean().default(true),
  roots: rootSettings,
  projects: projectSettings,
  sections: z.record(z.string(), z.array(z.string())).default({}),
  ignore: z.array(z.string()).default([]),
  ignoreLinks: z.array(z.string()).default([]),
  links: linkSettings,
  repository: webAddress.optional(),
  branch: z.string().default('main'),
  site: webAddress.optional(),
  base: siteFolder,
  components: z.record(z.string(), z.array(z.string())).default({}),
  linkSchemes: z.array(linkScheme).default([]),
  trust: trustSettings,
  largestFrontmatter: z.int().min(1).max(1024).default(LARGEST_FRONTMATTER),
  triage: z
    .strictObject({
      label: z.string().min(1).default('untriaged'),
      days: z.int().min(0).optional(),
      investigation: z
        .strictObject({
          label: z.string().min(1).default('needs-investigation'),
          days: z.int().min(0).optional(),
        })
        .prefault({}),
    })
    .prefault({}),
  change: changeSettings,
  coverage: coverageSettings,
  versions: z
    .strictObject({
      branches: z
        .union([
          z.literal(true),
          z.string().regex(/\{major\}.*\{minor\}/, 'a name with {major} and {minor}'),
        ])
        .optional(),
      remote: z
        .union([z.literal(false), z.string().regex(REMOTE_NAME, 'the name of a remote')])
        .optional(),
      folders: z.record(line, path.transform(folderPath)).optional(),
      current: line.optional(),
    })
    .optional(),
})

/** Returns the settings that affect how a document is parsed. */
export function settingsOf(config: Config): ParseSettings {
  const { components, largestFrontmatter, links, trust } = config
  const [linkSchemes, trusted] = [schemesOf(config), trustedFolders(trust, config)]
  return { components, linkSchemes, largestFrontmatter, slugger: links.slugger, trusted }
}

/** Returns a configuration whose pages begin elsewhere on the site, when `base` is given. */
export function withBase(config: Config, base: string | undefined): Config {
  if (base === undefined) return config
  const read = siteFolder.safeParse(base)
  if (!read.success)
    throw new Error('Unexpected `base`, expected a path of the site: "/governance/".')
  return { ...config, base: read.data }
}

/**
 * Fills in the defaults. Throws an error that names every mistake of the configuration. Relations
 * may name kinds of other roots, also of those that name this project.
 */
export function readConfig(user: unknown = {}, { isRoot = false } = {}): Config {
  const result = schema.safeParse(user)
  if (!result.success) throw unusableConfig(shapeMistakes(result.error, Object.keys(schema.shape)))
  const { builtInKinds, kinds: own, sections, ...rest } = result.data
  const names = new Set(own.map((kind) => kind.name))
  const builtIn = builtInKinds ? BUILT_IN.filter((kind) => !names.has(kind.name)) : []
  const kinds = [...builtIn, ...own]
  const mistakes = [
    ...ruleMistakes(rest),
    ...configMistakes({ ...rest, kinds, ownKinds: own, sections, isRoot }),
    ...trustMistakes(rest.trust, { ...rest, kinds }),
    ...coverageMistakes(rest.coverage, kinds),
  ]
  if (mistakes.length > 0) throw unusableConfig(mistakes)
  return {
    ...rest,
    kinds: kinds.map((kind) => withSections(kind, ownValue(sections, kind.name))),
    repository: rest.repository,
    site: rest.site,
    versions: rest.versions,
  }
}

function withSections(kind: Kind, sections: readonly string[] | undefined): Kind {
  return sections ? { ...kind, sectionsOf: () => sections } : kind
}

type RuleSettings = Pick<Config, 'rules' | 'ownRules' | 'allow' | 'publish'>

/** Finds settings of rules that do not exist, and of those that keep readers safe. */
function* ruleMistakes({ rules, ownRules, allow, publish }: RuleSettings): Iterable<string> {
  const known = [...CATALOGUE.keys(), ...ownRules.map((rule) => rule.id)]
  for (const rule of [...Object.keys(rules), ...allow.map((each) => each.rule)]) {
    if (!known.includes(rule)) yield `Unknown rule ${code(rule)}${didYouMean(rule, known)}`
    else if (publish && allowsNoException(rule))
      yield `The rule ${code(rule)} cannot be changed, because it keeps readers safe; only a project with \`publish: false\` may change it.`
  }
}

/** Writes a line in its only form: `1.3`, never `v1.3`. */
function printed(text: string): string | undefined {
  const parsed = parseLine(text)
  return parsed && printLine(parsed)
}

function isKind(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'schema' in value && 'relations' in value
}

function isRule(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'check' in value && 'id' in value
}
