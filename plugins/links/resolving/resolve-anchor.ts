import { given } from '../../basics/given.ts'
import { percentDecoded } from '../../basics/percent.ts'
import { code } from '../../basics/wording.ts'
import { idElement } from '../../documents/guard/ids.ts'
import type { Node } from '../../entries/entry.ts'
import type { Anchors } from '../addresses/anchors.ts'
import { brokenAnchor } from './broken-links.ts'
import type { LinkContext } from './link-context.ts'
import { isOfOtherPages, otherProgramsHelp, ownIdOf } from './other-anchors.ts'
import type { Resolution } from './resolution.ts'

const TOP = new Set(['', '_top', 'top'])

/** Resolves an anchor in an existing document. */
export function anchorIn(
  node: Node,
  written: string,
  { same, context }: { readonly same: boolean; readonly context: LinkContext },
): Resolution {
  const anchors = context.anchorsOf(node)
  const [, id = '', words] = /^(.*?)(:~:.*)?$/s.exec(written) ?? []
  const asked = asSet(percentDecoded(id) ?? id, anchors)
  const top = TOP.has(asked)
  const isSet = isReportedIn(asked, node) || isOfOtherPages(asked, node, context)
  const isKnown = top || node.kind.inOneFile || anchors.has(asked) || isSet
  const anchor = isKnown ? asked : anchors.inOtherCase(asked)
  if (anchor === undefined) {
    const where = same ? undefined : node.project?.exported ? node.key : node.document.path
    const elsewhere = otherProgramsHelp(asked, node)
    const severity = elsewhere && !context.publish ? ('warning' as const) : undefined
    const help = ownIdHelp(asked, node) ?? elsewhere
    return { ...brokenAnchor(asked, anchors, where), ...given({ help, severity }) }
  }
  const miscased = anchor === asked ? undefined : asked
  // What follows `:~:` is for the browser, which marks these words on the page.
  if (same) return { type: 'anchor', anchor: anchor + (words ?? ''), ...given({ miscased }) }
  const onPage = top ? words : anchor + (words ?? '')
  return { type: 'document', node, anchor: onPage, ...given({ miscased }) }
}

/** Returns an anchor without the beginning that GitHub gives to every id of a document. */
function asSet(anchor: string, anchors: Anchors): string {
  const id = anchor.replace(/^user-content-/, '')
  return id !== anchor && !anchors.has(anchor) && anchors.has(id) ? id : anchor
}

/** Says whether a finding tells of the id already, written as `{#id}` where braces are code. */
function isReportedIn(anchor: string, { document }: Node): boolean {
  const own = code(`{#${anchor}}`)
  return document.findings.some(
    ({ rule, message }) => rule === 'code-in-content' && message.includes(own),
  )
}

/** Says how to set an id, for a heading that ends in `{#id}`. */
function ownIdHelp(anchor: string, node: Node): string | undefined {
  const own = ownIdOf(anchor, node)
  if (own === undefined) return undefined
  return `Write ${idElement(anchor)} above the heading; ${code(own)} sets no id.`
}
