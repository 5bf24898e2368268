import type { Finding } from '../../basics/finding.ts'
import { FILE_START } from '../../basics/place.ts'
import { code } from '../../basics/wording.ts'
import { type Fault, findingOf } from '../model/faults.ts'

/**
 * Matches letters and digits with marks between them. Two hyphens in a row are allowed, two dots
 * are not.
 */
const PORTABLE = /^_?[A-Za-z0-9]+(?:(?:\.|[_-]+)[A-Za-z0-9]+)*$/

/** Matches names of Windows devices, with any ending. */
const RESERVED = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9]|conin|conout|clock)(?:\.|$)/i

const SIGNS = 'use letters from a to z, digits, and `-`, `_` or `.` between them'

const LONGEST_NAME = 100
const LONGEST_PATH = 200

/**
 * Checks the names in paths. A folder with a wrong name is reported once, at its first file. A name
 * that only an address cannot have is a warning where nothing is published, and where the file has
 * an id of other words: addresses are made of ids.
 */
export function checkPaths(
  paths: readonly string[],
  { top = '', publish = true, idOf = () => undefined }: NamesInUse = {},
): readonly Finding[] {
  const reported = new Set<string>()
  return paths.flatMap((path) => {
    const below = path.slice(top.length)
    const isAddress = publish && !isPortable(idOf(path) ?? '')
    const isHard = (publish && !isPlain(below)) || isTooLong(below) || HARD.test(below)
    // The folders of a document whose name is its id are in no address.
    const own = path.slice(0, path.lastIndexOf('/') + 1)
    const ofName = isAddress && !isHard ? checkPath(path, own) : []
    if (ofName.length > 0) return ofName
    const found = checkPath(path, top).map((finding) =>
      isHard || isAddress ? finding : { ...finding, severity: 'warning' as const },
    )
    const names = below.split('/')
    const wrong = names.findIndex((name) => !isPortable(name))
    const folder = names.slice(0, wrong + 1).join('/')
    if (found.length === 0 || isTooLong(below)) return found
    if (reported.has(folder)) return []
    reported.add(folder)
    return found
  })
}

interface NamesInUse {
  /** The way to the project of the files. Its names are not checked. */
  readonly top?: string
  readonly publish?: boolean
  /** Returns the id of the document in a file. */
  readonly idOf?: (path: string) => string | undefined
}

/** Tells whether a path has letters of any alphabet, digits, blanks and a few marks alone. */
function isPlain(path: string): boolean {
  return path === path.normalize('NFC') && PLAIN.test(path)
}

const PLAIN = /^(?:[\p{L}\p{N}_][\p{L}\p{M}\p{N} ._+',()&-]*(?:\/|$))+$/u

/**
 * Checks the names in a path: every system, shell and web address must be able to use each of them.
 * The names in `top`, the way to the project of the file, are not checked.
 */
export function checkPath(path: string, top = ''): readonly Finding[] {
  const below = path.slice(top.length)
  if (isTooLong(below)) return [longPath(path)]
  const message = messageFor(below.split('/'))
  if (message === undefined) return []
  return [findingOf({ rule: 'unportable-name', message, place: FILE_START }, path)]
}

export function isTooLong(path: string): boolean {
  return path.length > LONGEST_PATH
}

/** Refuses a file or a folder, with everything in it, because its path is too long. */
export function longPath(path: string): Finding {
  const message = `Unexpected path of ${path.length} characters, expected at most ${LONGEST_PATH}; use fewer folders or shorter names.`
  return findingOf({ rule: 'unportable-name', message, place: FILE_START }, path)
}

/** Refuses a name with bytes that are not UTF-8, each written as `\\xff`. */
export function misspelt(name: string): Fault {
  const message = `Unexpected bytes in the name ${code(name)} that are not UTF-8; ${SIGNS}.`
  return { rule: 'unportable-name', message, place: FILE_START }
}

function messageFor(names: readonly string[]): string | undefined {
  const wrong = names.find((name) => !isPortable(name))
  if (wrong === undefined) return undefined
  const right = portableName(wrong)
  // A portable name has no back-tick. Nobody could use one that is cut.
  const offer = right === undefined ? '' : `; name it \`${right}\``
  return `Unexpected name ${code(wrong)}: ${fault(wrong)}${offer}.`
}

/** Matches names of documents that systems hide or do not recognise: `.a.md`, `a.md.`. */
const DISGUISED = /^\.[a-z0-9].*\.mdx?$|\.mdx?[. \p{Cc}]+$/iu

/** Refuses a document that would not be recognised as one, and would be missing without a word. */
export function checkDisguise(path: string): readonly Finding[] {
  const name = path.slice(path.lastIndexOf('/') + 1)
  return DISGUISED.test(name) ? checkPath(path) : []
}

/** Says whether every system, shell and address can have a name. */
export function isPortable(name: string): boolean {
  return name.length <= LONGEST_NAME && PORTABLE.test(name) && !RESERVED.test(name)
}

/** Matches paths that some system cannot have, or that would be read as another path. */
const HARD =
  /(?![\u200c\u200d])\p{Cf}|[\p{Cc}\\%:*?"<>|]|[. ](?:\/|$)|(?:^|\/)(?:\.|(?:con|prn|aux|nul|com\d|lpt\d)(?:[./]|$))/iu

/** The faults of names, each with its pattern. The first that matches is reported. */
const NAME_FAULTS: readonly (readonly [pattern: RegExp, fault: string])[] = [
  [new RegExp(`^[^]{${LONGEST_NAME + 1}}`), `it has more than ${LONGEST_NAME} characters`],
  [RESERVED, 'Windows keeps it for a device'],
  [/\p{Cc}/u, 'it holds a control character'],
  [/\\/, 'it holds a backslash, which other systems read as a folder'],
  [/%/, 'it holds `%`, which an address reads as the beginning of a character'],
  [/^\.{1,2}$|^$/, 'it is not the name of a file'],
  [/^\./, 'it begins with a dot, which hides it'],
  [/[. ]$/, 'it ends in a dot or a blank, which Windows drops'],
  [/\s/, 'it holds a blank'],
  [/[^\x20-\x7e]/, 'it holds letters that systems write in several ways'],
  [/[^\w.-]/, 'it holds a sign that shells or addresses read as their own'],
  [/\.\./, 'it holds two dots in a row'],
]

function fault(name: string): string {
  const found = NAME_FAULTS.find(([pattern]) => pattern.test(name))
  return found?.[1] ?? 'a mark stands where a letter or digit has to'
}

/**
 * Returns a portable form of a name: `My New Item.mdx` → `my-new-item.mdx`. Returns undefined when
 * it would have no letter left, or when the name is portable already.
 */
export function portableName(name: string): string | undefined {
  const [, stem = name, ending = ''] = /(.*?)((?:\.[A-Za-z0-9]{1,5})?)$/s.exec(name.trim()) ?? []
  const plain = decoded(stem)
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
  const words = plain.match(/[a-z0-9]+(?:[._]?[a-z0-9]+|--+(?=[a-z0-9]))*/g)?.join('-') ?? ''
  const whole = `${words}${ending.toLowerCase()}`
  const right = RESERVED.test(whole) ? `the-${whole}` : whole
  return right !== name && isPortable(right) ? right : undefined
}

/** Decodes blanks and other signs that were written for an address, such as `%20`, as blanks. */
function decoded(stem: string): string {
  return stem.replace(/%[0-9a-f]{2}/gi, ' ')
}
