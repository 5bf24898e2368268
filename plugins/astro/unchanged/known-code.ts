import { dirname, isAbsolute, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { code } from '../../basics/wording.ts'
import { isFile, isThere, readText } from '../../outside/files/disk.ts'
import { isBelow } from '../../outside/files/project-path.ts'
import { HOME } from '../../outside/home.ts'

/**
 * Says why the code of a site may make other pages of the same files: it may look at the clock, the
 * network, or files elsewhere. Returns undefined when it cannot. Follows imports from the given
 * files. A package counts as known only if it is one of those that every site is made with, and our
 * own files are known.
 */
export function unknownCode(root: string, files: readonly string[]): string | undefined {
  const known = followed(root, files)
  return typeof known === 'string' ? known : undefined
}

/**
 * Says whether code can read documents while a site is configured, through the package. Follows
 * imports from the given files.
 */
export function canReadDocuments(root: string, files: readonly string[]): boolean {
  const known = followed(root, files)
  return typeof known === 'string' || known.some((file) => namesIn(codeIn(file)).some(isEngine))
}

/** Returns the files that code is made of, or why it is not known what it does. */
function followed(root: string, files: readonly string[]): readonly string[] | string {
  const seen = new Set<string>()
  const next = files.filter((file) => !isOurs(file))
  for (let file = next.pop(); file !== undefined; file = next.pop()) {
    if (seen.has(file)) continue
    seen.add(file)
    const text = codeIn(file)
    const [word] = WORDS.exec(text.replace(OWN_ADDRESS, '')) ?? []
    if (word !== undefined) return `${code(file)} says ${code(word)}`
    for (const name of namesIn(text)) {
      const found = reached(name, file, root)
      if (found === 'unknown') return `${code(file)} names ${code(name)}`
      if (found !== 'known') next.push(found)
    }
  }
  return [...seen]
}

/** Says whether a name is that of the package's own program. Its other parts read no documents. */
function isEngine(name: string): boolean {
  return name === 'milepost' || /^file:|(?:build|plugins)[\\/]index\.[jt]s$/.test(name)
}

/** Words of code that can have another value each time, or that can reach beyond the project. */
const WORDS =
  /\b(?:fetch|Date|random\w*|process(?!\.env\b)|performance|crypto|require|createRequire|eval|Function|XMLHttpRequest|WebSocket|EventSource|WebAssembly|Temporal)\b|\bimport\s*\(\s*[^'"\s]/

/** The address and the folder of process pages, `/process/`, which code names as a text. */
const OWN_ADDRESS = /(?<=['"`/])process(?=\/)|(?<=\/)process(?=['"`#?])/g

/** Returns the code of a file. The prose of a page is none. */
function codeIn(file: string): string {
  const text = readText(file)
  if (!file.endsWith('.mdx') || /^export\b/m.test(text)) return text
  const lines = text.split('\n').filter((line) => line.startsWith('import'))
  return [...lines, ...text.matchAll(/\{[^}]*\}/g)].join('\n')
}

const IMPORT = /\bfrom\s*(['"])(.+?)\1|\bimport\s*\(?\s*(['"])(.+?)\3/g
/** A string that is a path: one that begins with dots or is absolute. */
const PATH = /(['"`])((?:\.\.?\/|\/|[A-Za-z]:[\\/]|file:).*?)\1/g

function namesIn(text: string): readonly string[] {
  const imports = [...text.matchAll(IMPORT)].map((match) => match[2] ?? match[4] ?? '')
  return [...imports, ...[...text.matchAll(PATH)].map((match) => match[2] ?? '')]
}

/** The packages that add nothing to a site but what its own files and options say. */
const PACKAGES =
  /^(?:astro|astro:.*|virtual:.*|zod|milepost|@astrojs\/(?:starlight|mdx|sitemap))(?:\/.*)?$/

/** Returns the file that a name leads to, or whether it can be passed over. */
function reached(name: string, from: string, root: string): string {
  const [path = ''] = name.split('?')
  if (path.startsWith('file:')) return 'unknown'
  if (isAbsolute(path)) return isKnownPlace(path, root) ? 'known' : 'unknown'
  if (!path.startsWith('.')) return PACKAGES.test(path) ? 'known' : 'unknown'
  const [beside, below] = [resolve(dirname(from), path), resolve(root, path)]
  if (isOurs(beside) || isOurs(below)) return 'known'
  if (!isBelow(root, beside)) return 'unknown'
  return moduleAt(beside) ?? (isThere(beside) || isBelow(root, below) ? 'known' : 'unknown')
}

/** The folder of the package: its code and its theme. */
const OWN = fileURLToPath(new URL('../', HOME))
const OWN_PARTS = ['plugins', 'src', 'build'].map((part) => join(OWN, part))

function isKnownPlace(path: string, root: string): boolean {
  return path === '/' || !isThere(path) || isBelow(root, path) || isOurs(path)
}

function isOurs(path: string): boolean {
  return OWN_PARTS.some((part) => isBelow(part, path))
}

const EXTENSIONS = ['', '.ts', '.js', '.mjs', '.tsx', '.jsx', '/index.ts', '/index.js']
const IS_CODE = /\.(?:astro|[cm]?[jt]sx?|mdx|vue|svelte)$/

function moduleAt(path: string): string | undefined {
  const file = EXTENSIONS.map((extension) => path + extension).find((each) => isFile(each))
  return file !== undefined && IS_CODE.test(file) ? file : undefined
}
