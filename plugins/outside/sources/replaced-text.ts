import { compareText } from '../../basics/finding.ts'
import { startBelow } from '../../basics/paths.ts'
import { findingOf } from '../../documents/model/faults.ts'
import { decodeText } from '../../documents/text/decoding.ts'
import { checkDisguise } from '../../documents/text/names.ts'
import { isDocument, type Listing, passedOver, type Source, type SourceFile } from './source.ts'

/** A text that stands in for a file, as an editor holds it before it is saved. */
export interface ReplacedText {
  /** The path from the project's root, with `/` between folders. */
  readonly path: string
  readonly bytes: Uint8Array
}

/** Returns a source in which several files have another text. */
export function withReplacedTexts(
  source: Source,
  content: string,
  texts: ReadonlyMap<string, Uint8Array>,
): Source {
  return [...texts].reduce(
    (replaced, [path, bytes]) => withReplacedText(replaced, content, { path, bytes }),
    source,
  )
}

/** Returns a source in which a file has another text, whether the file is there or not. */
export function withReplacedText(source: Source, content: string, given: ReplacedText): Source {
  const { path, bytes } = given
  const decoded = decodeText(bytes)
  const text = 'text' in decoded ? decoded.text : undefined
  return {
    ...source,
    async list() {
      const listing = await source.list()
      const isRead = isDocument(path, startBelow(content))
      return isRead ? replaced(listing, path, decoded) : listing
    },
    read: (asked) => (asked === path ? text?.replace(/^\uFEFF/, '') : source.read(asked)),
    bytes: (asked) => (asked === path ? bytes : source.bytes(asked)),
    has: (asked) => asked === path || source.has(asked),
  }
}

function replaced(listing: Listing, path: string, decoded: ReturnType<typeof decodeText>): Listing {
  const others = listing.files.filter((file) => file.path !== path)
  const after = others.findIndex((file) => compareText(file.path, path) > 0)
  const at = after === -1 ? others.length : after
  const own: readonly SourceFile[] = 'text' in decoded ? [{ path, text: decoded.text }] : []
  const isKept = ({ file, rule }: Listing['findings'][number]) =>
    file !== path || rule === 'symbolic-link'
  return {
    files: [...others.slice(0, at), ...own, ...others.slice(at)],
    findings: [
      ...listing.findings.filter(isKept),
      ...checkDisguise(path),
      ...('fault' in decoded ? [findingOf(decoded.fault, path)] : []),
    ],
    passedOver: [
      ...(listing.passedOver ?? []).filter((each) => each.path !== path),
      ...passedOver(path),
    ],
  }
}
