import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroConfig } from 'astro'
import type { Day } from '../../basics/calendar.ts'
import { configFile } from '../../engine/load-config.ts'
import type { Project } from '../../engine/project.ts'
import { digestOf } from '../../outside/files/digest.ts'
import { isFile } from '../../outside/files/disk.ts'
import { fileStamps, folderStamps } from '../../outside/files/file-stamps.ts'
import { folderContent } from '../../outside/files/folder-digest.ts'
import { filesBelow } from '../../outside/files/folder-files.ts'
import { installStamp } from '../../outside/files/install-stamp.ts'
import { gitState } from '../../outside/git/git-state.ts'
import { HOME } from '../../outside/home.ts'
import { unknownCode } from './known-code.ts'

/** Everything that a site is made of, at one moment. */
export interface SiteInputs {
  readonly digest: string
  /** The time of the latest change of a file, in milliseconds. */
  readonly latest: number
}

export interface SiteToBuild {
  readonly astro: AstroConfig
  readonly project: Project
  readonly day: Day
  /** The configuration file that the options name. */
  readonly config: string | undefined
}

/**
 * Reads everything that a site is made of. Returns a sentence instead when something may decide
 * about pages that no file shows, such as the network: then a build has to run.
 */
export async function siteInputs(site: SiteToBuild): Promise<SiteInputs | string> {
  const { astro, project, day } = site
  const programs = project.config.trust === 'data' ? undefined : 'documents are programs'
  const unknown = programs ?? unknownSetting(astro) ?? unknownCode(project.root, codeFiles(site))
  if (unknown !== undefined) return unknown
  const made = [astro.outDir, astro.cacheDir, new URL('.astro/', astro.root)].map(folderOf)
  const places = [project.root, ...(project.roots ?? []).map(({ folder }) => folder)]
  const contents = places.map((place) => folderContent(place, new Set([...made, ...workOf(made)])))
  const known = contents.flatMap((content) => content ?? [])
  if (known.length < contents.length)
    return 'there are too many files, or links that lead elsewhere'
  const parts = [
    ...[
      day,
      installStamp(),
      folderStamps(THEME),
      process.argv.slice(2),
      environment(),
      packages(project.root),
    ],
    ...[
      known.map(({ digest }) => digest),
      await gitState(project.root, { branches: project.config.versions !== undefined }),
    ],
  ]
  return { digest: digestOf(parts), latest: Math.max(...known.map(({ latest }) => latest)) }
}

/** The theme, whose styles import one another. */
const THEME = fileURLToPath(new URL('../src/', HOME))

function folderOf(url: URL): string {
  return fileURLToPath(url).replace(/[\\/]$/, '')
}

/** Returns the hidden folders beside the given ones, in which new files wait for their place. */
function workOf(folders: readonly string[]): readonly string[] {
  return folders.map((folder) => folder.replace(/([^\\/]+)$/, '.$1.milepost'))
}

/** Names a setting of Astro that brings something from elsewhere. */
function unknownSetting({ adapter, image, fonts }: AstroConfig): string | undefined {
  if (adapter) return 'an adapter takes part'
  if (image.domains.length + image.remotePatterns.length > 0) return 'pictures come from elsewhere'
  if (fonts && fonts.length > 0) return 'fonts come from elsewhere'
  return process.argv.includes('--config') ? 'another configuration is named' : undefined
}

const ASTRO_CONFIGS = ['mjs', 'js', 'ts', 'mts'].map((extension) => `astro.config.${extension}`)
const CODE = /\.(?:astro|[cm]?[jt]sx?|mdx|vue|svelte)$/

function codeFiles({ astro, project: { root }, config }: SiteToBuild): readonly string[] {
  const source = folderOf(astro.srcDir)
  const own = config === undefined ? configFile(root) : join(root, config)
  const settings = ASTRO_CONFIGS.map((name) => join(root, name))
  const files = [...settings, ...styleConfigs(root), ...(own ? [own] : [])].filter(isFile)
  return [...files, ...filesBelow(source, CODE).map((path) => join(source, path))]
}

/** The configurations of PostCSS, which Vite looks for in all folders above. */
const STYLES = ['js', 'cjs', 'mjs', 'ts'].map((extension) => `postcss.config.${extension}`)

function styleConfigs(root: string): readonly string[] {
  return foldersFrom(root).flatMap((folder) => STYLES.map((name) => join(folder, name)))
}

const RECORDS = [
  ...['package-lock.json', 'pnpm-lock.yaml', 'yarn.lock', 'bun.lock', 'bun.lockb', 'package.json'],
  ...['.package-lock.json', '.modules.yaml', '.yarn-state.yml', '.yarn-integrity'].map((name) =>
    join('node_modules', name),
  ),
]

/** Returns a digest of what package managers say of the packages around a site. */
function packages(root: string): string {
  const folders = foldersFrom(root)
  return fileStamps(folders.flatMap((folder) => RECORDS.map((name) => join(folder, name))))
}

function foldersFrom(folder: string): readonly string[] {
  const above = dirname(folder)
  return above === folder ? [folder] : [folder, ...foldersFrom(above)]
}

/** Variables of terminals and of npm that another build has differently, and no page shows. */
const OF_A_TERMINAL =
  /^(?:_|SHLVL|PWD|OLDPWD|INIT_CWD|COLUMNS|LINES|LS_COLORS|WINDOWID|DISPLAY|INVOCATION_ID|JOURNAL_STREAM|(?:npm|TERM|SSH|XDG|DBUS|TMUX|VSCODE|KITTY|ITERM|GPG)_?.*)$/

function environment(): readonly unknown[] {
  const named = Object.entries(process.env).filter(([name]) => !OF_A_TERMINAL.test(name))
  return named.sort(([a], [b]) => (a < b ? -1 : 1))
}
