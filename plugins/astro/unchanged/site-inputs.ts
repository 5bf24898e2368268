import { join, relative } from 'node:path'
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
import { isBelow } from '../../outside/files/project-path.ts'
import { gitState, lastChange } from '../../outside/git/git-state.ts'
import { HOME } from '../../outside/home.ts'
import { canReadDocuments, unknownCode } from './known-code.ts'
import { environment, foldersFrom, packages } from './surroundings.ts'

/** Everything that a site is made of, at one moment. */
export interface SiteInputs {
  readonly digest: string
  /**
   * A digest of all that the code of the site is compiled from: all but the documents, git and the
   * day.
   */
  readonly code: string
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
  const apart = documentFolder(site)
  const contents = places.map((place, at) =>
    folderContent(place, new Set([...made, ...workOf(made)]), at === 0 ? apart : undefined),
  )
  const known = contents.flatMap((content) => content ?? [])
  if (known.length < contents.length)
    return 'there are too many files, or links that lead elsewhere'
  const tools = [
    ...[installStamp(), folderStamps(THEME), process.argv.slice(2)],
    ...[environment(), packages(project.root), fileStamps(styleConfigs(project.root))],
  ]
  const source = relative(project.root, folderOf(astro.srcDir))
  const [git, changed] = await Promise.all([
    gitState(project.root, { branches: project.config.versions !== undefined }),
    lastChange(project.root, source),
  ])
  return {
    digest: digestOf([day, ...tools, known.map(({ digest }) => digest), git]),
    code: digestOf([...tools, project.root, known.map(({ rest }) => rest), changed]),
    latest: Math.max(...known.map(({ latest }) => latest)),
  }
}

/** Returns the folder with nothing but documents; undefined where code may be in it. */
function documentFolder(site: SiteToBuild): string | undefined {
  const { root, config } = site.project
  const { astro } = site
  if (canReadDocuments(root, settingFiles(site))) return undefined
  const folder = join(root, config.content)
  const others = [astro.srcDir, astro.publicDir].map(folderOf)
  const isFree = others.every((other) => other !== folder && !isBelow(folder, other))
  return isFree && isBelow(root, folder) ? config.content : undefined
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

function codeFiles(site: SiteToBuild): readonly string[] {
  const source = folderOf(site.astro.srcDir)
  return [...settingFiles(site), ...filesBelow(source, CODE).map((path) => join(source, path))]
}

function settingFiles({ project: { root }, config }: SiteToBuild): readonly string[] {
  const own = config === undefined ? configFile(root) : join(root, config)
  const settings = ASTRO_CONFIGS.map((name) => join(root, name))
  return [...settings, ...styleConfigs(root), ...(own ? [own] : [])].filter(isFile)
}

/** The configurations of PostCSS, which Vite looks for in all folders above. */
const STYLES = ['js', 'cjs', 'mjs', 'ts'].map((extension) => `postcss.config.${extension}`)

function styleConfigs(root: string): readonly string[] {
  return foldersFrom(root).flatMap((folder) => STYLES.map((name) => join(folder, name)))
}
