import type { z } from 'zod'
import type { Severity } from '../basics/finding.ts'
import type { Kind } from '../kinds/kind.ts'
import type { Rule } from '../rules/base/rule.ts'
import type { changeSettings } from './change-settings.ts'

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
  /** Files and folders below the content folder to skip, as Git's patterns: `drafts/`, `*.draft.md`. */
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
  /** Schemes that links may have beside `https`, `http` and `mailto`: `ircs`, `matrix`. */
  readonly linkSchemes?: readonly string[]
  /** The most that the frontmatter of a document may hold, in KiB. Default: 64. */
  readonly largestFrontmatter?: number
  /** The label of an issue nobody has looked at, and the days in which somebody does. Default: `untriaged`, 7. */
  readonly triage?: { readonly label?: string; readonly days?: number }
  /** What `milepost change` asks of every pull request. */
  readonly change?: z.input<typeof changeSettings>
  /** Publishes release lines beside each other. Default: the site shows the work tree alone. */
  readonly versions?: VersionsConfig
}

/** Where the versions of the site come from. */
export interface VersionsConfig {
  /** Release branches: by the name the policy in force gives them, or by `release-v{major}.{minor}`. */
  readonly branches?: true | string | undefined
  /** The remote whose branches are versions; `false`: those of the clone itself. Default: `origin`. */
  readonly remote?: string | false | undefined
  /** Content folders by their line: `{ "1.2": "versions/1.2" }`. They go before branches. */
  readonly folders?: Readonly<Record<string, string>> | undefined
  /** The line at `/`. Default: the current one by the release documents. */
  readonly current?: string | undefined
}

/** The identity, for its types: `export default defineConfig({ … })`. */
export function defineConfig(config: UserConfig): UserConfig {
  return config
}
