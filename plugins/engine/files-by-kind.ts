import type { Finding } from '../basics/finding.ts'
import { memoized, once } from '../basics/memo.ts'
import { nearest } from '../basics/nearest.ts'
import type { PassedOver } from '../basics/passed-over.ts'
import { startBelow } from '../basics/paths.ts'
import { FILE_START } from '../basics/place.ts'
import { alternatives, code, orMeant } from '../basics/wording.ts'
import { firstFitting, fixedFolder, pathPattern } from '../changes/path-pattern.ts'
import { checkPaths } from '../documents/text/names.ts'
import type { Kind } from '../kinds/kind.ts'
import type { SourceFile } from '../outside/sources/source.ts'
import type { Config } from './config.ts'
import { ENGINE_RULES } from './settings/engine-rules.ts'

/** The files of a source that are documents of a kind. */
export interface FilesByKind {
  readonly files: readonly SourceFile[]
  /** The kind of each of these files, by path. */
  readonly kindOf: ReadonlyMap<string, Kind>
  /** Further kinds that have a list of their own in a file, by path. */
  readonly alsoOf: ReadonlyMap<string, readonly Kind[]>
  /** Returns the findings about the names of these files. */
  readonly nameFindings: () => readonly Finding[]
  /** A finding for each Markdown file of no kind, and for each file whose name has the wrong ending. */
  readonly findings: readonly Finding[]
  /** Files that are no documents, for which no kind has a use. */
  readonly passedOver: readonly PassedOver[]
}

/**
 * Gives each file below the content folder its kind: the one that names the deepest folder above it.
 * `root` is the way to the project of these files: nothing, or `../ERCs/`.
 */
export function filesByKind(files: readonly SourceFile[], config: Config, root = ''): FilesByKind {
  const kindsIn = kindsByFolder(config.kinds)
  const templates = new Set(config.kinds.map(({ template }) => template?.file))
  const kindOf = new Map<string, Kind>()
  const alsoOf = new Map<string, readonly Kind[]>()
  const findings: Finding[] = []
  const passedOver: PassedOver[] = []
  for (const { path } of files) {
    const below = belowContent(path, config)
    if (below === undefined || isIgnored(path, config)) continue
    if (templates.has(below)) {
      passedOver.push({ path, reason: 'template' })
      continue
    }
    const [kind, ...others] = kindsOf(below, kindsIn(folderOf(below)))
    const also = others.filter(({ listAt }) => kind?.listAt !== undefined && listAt !== undefined)
    if (also.length > 0) alsoOf.set(path, also)
    if (kind) kindOf.set(path, kind)
    else if (MARKDOWN.test(path)) findings.push(unknownKind(path, config, root))
    else if (!isOfUse(below, config.kinds)) {
      const meant = meantBy(below, config.kinds)
      if (meant === undefined) passedOver.push({ path, reason: reasonFor(path) })
      else findings.push(wrongName(path, startBelow(config.content) + meant))
    }
  }
  const nameFindings = once(() =>
    checkPaths([...kindOf.keys()], {
      top: root,
      publish: config.publish,
      idOf: (path) => kindOf.get(path)?.idOf(path),
    }),
  )
  const own = files.filter(({ path }) => kindOf.has(path))
  return { files: own, kindOf, alsoOf, nameFindings, findings, passedOver }
}

/** Matches data files that are no documents and that a check reads all the same. */
const OF_MILEPOST =
  /^(?:issues\/[^/]+\.json|milepost\.baseline\.json|pins\.lock\.json|pins\/[^/]+\.(?:inv|project))$/i

/** Tells whether a check reads a file that is no document, such as metadata beside one. */
function isOfUse(below: string, kinds: readonly Kind[]): boolean {
  const name = below.slice(below.lastIndexOf('/') + 1)
  const isBeside = kinds.some(({ reader }) => reader.from === 'file' && reader.name === name)
  return isBeside || OF_MILEPOST.test(below)
}

/**
 * Returns the name that a document or a file of a kind must have where it has another ending or
 * other capitals. Its author believes that it is read.
 */
function meantBy(below: string, kinds: readonly Kind[]): string | undefined {
  if (OTHER_MARKDOWN.test(below)) return below.replace(OTHER_MARKDOWN, '.md')
  const stem = stemOf(below)
  const meant = kinds.find(({ inOneFile, folder }) => inOneFile && stemOf(folder) === stem)
  return DATA.test(below) ? meant?.folder : undefined
}

/** Endings that other programs read as Markdown. */
const OTHER_MARKDOWN = /\.(?:markdown|mdown|mdwn|mkdn?)$/i

function stemOf(path: string): string {
  return path.replace(DATA, '').toLowerCase()
}

function reasonFor(path: string): PassedOver['reason'] {
  return DATA.test(path) ? 'kind' : 'ending'
}

const DATA = /\.(?:json|ya?ml)$/i

/** Tells whether the configuration ignores a file. */
export function isIgnored(path: string, config: Pick<Config, 'content' | 'ignore'>): boolean {
  return firstFitting(config.ignore, pathBelow(path, config)) !== undefined
}

/** Returns the path that patterns are matched with: below the content folder for a file in it. */
export function pathBelow(path: string, config: Pick<Config, 'content'>): string {
  return belowContent(path, config) ?? path
}

const MARKDOWN = /\.mdx?$/i

/** Returns the path below the content folder, or undefined for a file elsewhere. */
function belowContent(path: string, { content }: Pick<Config, 'content'>): string | undefined {
  const top = startBelow(content)
  return path.startsWith(top) ? path.slice(top.length) : undefined
}

const READABLE = /\.(?:json|mdx?|ya?ml)$/i

/** Returns a function that gives the kinds that may hold a file of a folder. */
function kindsByFolder(kinds: readonly Kind[]) {
  return memoized((folder: string) =>
    kinds.filter(({ files, inOneFile, folder: own }) => {
      if (files) return true
      return inOneFile ? folderOf(own) === folder : folder.startsWith(startBelow(own))
    }),
  )
}

/** Returns the beginning of a path: its folder with a slash, or nothing. */
function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1)
}

/**
 * Returns the kinds that hold a file: first the one that names the deepest folder above it, or the
 * file itself. Of two that name one folder, that with a pattern comes first, then the earlier one.
 */
function kindsOf(below: string, kinds: readonly Kind[]): readonly Kind[] {
  const held = kinds.flatMap((kind) => {
    const place = placeOf(kind, below)
    return place === undefined ? [] : [{ kind, depth: place.length, files: kind.files }]
  })
  held.sort((a, b) => b.depth - a.depth || Number(!a.files) - Number(!b.files))
  return held.map(({ kind }) => kind)
}

/** Returns the folder by which a kind holds a file, or undefined if it does not hold it. */
function placeOf(kind: Kind, below: string): string | undefined {
  if (kind.files) {
    if (!READABLE.test(below)) return undefined
    const places = kind.files.filter((each) => pathPattern(each)(below)).map(fixedFolder)
    return places.sort((a, b) => b.length - a.length)[0]
  }
  if (kind.inOneFile) return below === kind.folder ? below : undefined
  const top = startBelow(kind.folder)
  return below.startsWith(top) && MARKDOWN.test(below) ? top : undefined
}

function wrongName(path: string, meant: string): Finding {
  return {
    rule: 'unknown-kind',
    severity: ENGINE_RULES['unknown-kind'].severity,
    message: `Nothing is read from ${code(path)}; did you mean ${code(meant)}?`,
    file: path,
    place: FILE_START,
    help: 'Give the file that name, or add it to `ignore` in the configuration.',
  }
}

/** Returns the folder with the same last name as this one, or else the nearest. */
function meantFolder(folder: string, folders: readonly string[]): string | undefined {
  const lastOf = (path: string) => path.split('/').at(-2)
  const alike = folders.filter((each) => lastOf(each) === lastOf(folder))
  return alike.length === 1 ? alike[0] : nearest(folder, folders)
}

/**
 * Makes the finding about a document in a folder of no kind. A project whose documents stand
 * anywhere has other texts beside them, such as its README.
 */
function unknownKind(path: string, { content, kinds }: Config, root: string): Finding {
  const top = startBelow(content)
  const folders = kinds
    .filter((kind) => !kind.inOneFile)
    .flatMap(({ files, folder }) => files?.map((each) => top + each) ?? [`${top}${folder}/`])
  const folder = folderOf(path)
  const oneFile = kinds
    .filter((kind) => kind.inOneFile)
    .map((kind) => top + kind.folder)
    .find((file) => file.replace(/\.\w+$/, '/') === folder)
  return {
    rule: 'unknown-kind',
    severity: top === root ? 'warning' : ENGINE_RULES['unknown-kind'].severity,
    message: `No kind keeps its documents in ${code(folder || '.')}${orMeant(oneFile ?? meantFolder(folder, folders))}`,
    file: path,
    place: FILE_START,
    help:
      oneFile === undefined
        ? `Kinds keep theirs in ${alternatives(folders)}.`
        : `All of them stand in that one file, each by its id.`,
  }
}
