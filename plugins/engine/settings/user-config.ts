import type { z } from 'zod'
import type { Severity } from '../../basics/finding.ts'
import type { SluggerName } from '../../documents/text/sluggers.ts'
import type { Kind } from '../../kinds/kind.ts'
import type { Phase } from '../../kinds/status.ts'
import type { ExternalTerms } from '../../links/addresses/external-terms.ts'
import type { LinkMapping } from '../../links/addresses/link-map.ts'
import type { Rule } from '../../rules/base/rule.ts'
import type { changeSettings } from './change-settings.ts'
import type { coverageSettings } from './coverage-settings.ts'

/**
 * The severity of one rule: everywhere, by kind, by path, and for closed documents or history. The
 * last of these that fits decides.
 */
export type Strictness =
  | Severity
  | 'off'
  | {
      readonly severity?: Severity | 'off' | undefined
      readonly kinds?: Readonly<Record<string, Severity | 'off'>> | undefined
      /** By pattern below the content folder, as for `ignore`; the first that fits decides. */
      readonly paths?: Readonly<Record<string, Severity | 'off'>> | undefined
      readonly closed?: Severity | 'off' | undefined
    }

/** Documents that may break a rule, with the reason. */
export interface PathAllowance {
  readonly rule: string
  /** Patterns below the content folder, as for `ignore`. */
  readonly paths: readonly string[]
  readonly reason: string
}

/** The contents of `milepost.config.ts`. Every field is optional. */
export interface UserConfig {
  /** The folder of documents, relative to the project's root. Default: `content`. */
  readonly content?: string
  /** The site's own kinds. One with a built-in name replaces the built-in kind. */
  readonly kinds?: readonly Kind[]
  /** False leaves the built-in kinds out. */
  readonly builtInKinds?: boolean
  /** The site's own rules. */
  readonly ownRules?: readonly Rule[]
  readonly rules?: Readonly<Record<string, Strictness>>
  /** Exceptions for many documents; one document states its own in `milepost.allow`. */
  readonly allow?: readonly PathAllowance[]
  /**
   * False for a project that publishes nothing. Then the rules that keep readers safe can be
   * changed too, and no site can be built. Default: true.
   */
  readonly publish?: boolean
  /**
   * Other checkouts beside this one, by name, whose documents are in the same graph: `{ ercs:
   * '../ERCs' }`. `[[ercs:20]]` names a document there.
   */
  readonly roots?: Readonly<Record<string, string | RootConfig>>
  /**
   * Projects elsewhere, by name, whose exports are pinned: `{ gov:
   * 'https://gov.example.org/graph.json' }`. `[[gov:e2e]]` names a document there.
   */
  readonly projects?: Readonly<Record<string, string | GraphProject | NeedsProject>>
  /** The sections that all documents of a kind must have, in order. They replace the kind's own. */
  readonly sections?: Readonly<Record<string, readonly string[]>>
  /**
   * Files and folders below the content folder to ignore, as Git's patterns: `drafts/`,
   * `*.draft.md`.
   */
  readonly ignore?: readonly string[]
  /** The beginnings of relative links that are not checked. */
  readonly ignoreLinks?: readonly string[]
  /** The meaning of what links say. */
  readonly links?: {
    /**
     * The files that links mean, from the project's root: by pattern, `{ '/eips/*': 'EIPS/*.md' }`,
     * or by a function of the link, without its anchor, and the path of its document.
     */
    readonly map?: LinkMapping
    /** The folder that a leading `/` means. Default: the project's root. */
    readonly top?: string
    /** The program whose anchors headings have. Default: `github`. */
    readonly slugger?: SluggerName
    /** The sites that links may lead to, and those whose files are linked at a commit. */
    readonly external?: Partial<ExternalTerms>
  }
  /** The repository's address on its code host, for edit links. */
  readonly repository?: string
  /** The branch that edit links lead to. Default: `main`. */
  readonly branch?: string
  /** The address of the published site, for links in reports. */
  readonly site?: string
  /**
   * The path of the site at which Milepost's pages begin, such as `/governance/`. Default: `/`.
   */
  readonly base?: string
  /** Components that documents may use, with the attributes of each. */
  readonly components?: Readonly<Record<string, readonly string[]>>
  /** Schemes that links may have beside those of every site, such as `slack` and `matrix`. */
  readonly linkSchemes?: readonly string[]
  /**
   * The documents in `.mdx` whose code the site runs: `code` for all of them, or those of some kinds
   * and of some folders below the content folder. The guard is off for them, so whoever may write
   * them may run anything. Default: `data`, which is none.
   */
  readonly trust?:
    | 'data'
    | 'code'
    | { readonly kinds?: readonly string[]; readonly folders?: readonly string[] }
  /** The most that the frontmatter of a document may hold, in KiB. Default: 64. */
  readonly largestFrontmatter?: number
  /**
   * The label of an untriaged issue, and the days within which it must be triaged. Default:
   * `untriaged`, and the `triage-days` of the governance document. The same for an issue that is
   * looked into before it gets a milestone. Default: `needs-investigation`, and the
   * `investigation-days`.
   */
  readonly triage?: {
    readonly label?: string
    readonly days?: number
    readonly investigation?: { readonly label?: string; readonly days?: number }
  }
  /** The requirements of `milepost change` for every pull request. */
  readonly change?: z.input<typeof changeSettings>
  /** Documents that others must name. */
  readonly coverage?: z.input<typeof coverageSettings>
  /** Publishes several release lines. Default: the site shows the work tree alone. */
  readonly versions?: VersionsConfig
}

/** Another checkout beside the project. */
export interface RootConfig {
  /** The folder of the root, from this project's: `../ERCs`. */
  readonly folder: string
  /** The settings of the root. Without them, it has a configuration of its own, or the defaults. */
  readonly config?: UserConfig
  /** False reads its documents and links to them, and does not judge them. Default: true. */
  readonly check?: boolean
}

/** Another Milepost project, by its exported graph. */
export interface GraphProject {
  /** The address of its graph, perhaps with `{version}`. */
  readonly graph: string
  /** The address of its pages, if they are on another host. */
  readonly base?: string
}

/** A project of sphinx-needs, by its `needs.json`. */
export interface NeedsProject {
  /** The address of its `needs.json`, perhaps with `{version}`. */
  readonly needs: string
  /** The address of its pages. Default: the folder of its `needs.json`. */
  readonly base?: string
  /** The kind that each type of need stands for: `{ req: 'item' }`. */
  readonly kinds?: Readonly<Record<string, string>>
  /** The meaning of its statuses: `{ valid: 'done' }`. Common words have theirs. */
  readonly statuses?: Readonly<Record<string, Phase>>
  /** The field that holds the target of a need. Default: `target`. */
  readonly target?: string
}

/** The sources of the site's versions. */
export interface VersionsConfig {
  /**
   * Release branches, by a pattern of their names. `true` uses the pattern of the policy in force,
   * or `release-v{major}.{minor}`.
   */
  readonly branches?: true | string | undefined
  /**
   * The remote whose branches are versions. `false` uses the branches of the clone itself. Default:
   * `origin`.
   */
  readonly remote?: string | false | undefined
  /** Content folders by their line: `{ "1.2": "versions/1.2" }`. A folder wins over a branch. */
  readonly folders?: Readonly<Record<string, string>> | undefined
  /** The line at `/`. Default: the current one by the release documents. */
  readonly current?: string | undefined
}

/** Returns its argument, which gives it a type: `export default defineConfig({ … })`. */
export function defineConfig(config: UserConfig): UserConfig {
  return config
}
