import { MessageError } from '../../basics/message-error.ts'
import { code, count, firstLines } from '../../basics/wording.ts'
import type { Entry } from '../../entries/entry.ts'
import type { Kind } from '../../kinds/kind.ts'
import { addressFrom } from './address-from.ts'
import type { OwnPages } from './own-pages.ts'

/**
 * The pages of the site that are not ours, and the log that names those of ours that give way to
 * them.
 */
export interface OtherPages extends OwnPages {
  readonly log: (line: string, topic: string) => void
}

/**
 * Says whether a page without a document is to be left out, because the site has its own page at
 * the address. `what` names ours: `the list of components`.
 */
export function givesWay(steps: readonly string[], what: string, { at, log }: OtherPages): boolean {
  const address = addressFrom(steps.join('/'))
  const own = at(address)
  if (own === undefined) return false
  log(`Your page ${code(own)} stays at ${code(address)}; ${what} gives way to it.`, own + what)
  return true
}

/**
 * Throws an error that names every document whose address the site uses for another page. Those of
 * one file, such as people, lose no text: their pages give way.
 */
export function refuseLost(entries: readonly Entry[], steps: string, { at }: OwnPages): void {
  const written = entries.filter(({ kind }) => !kind.inOneFile)
  const lost = written.flatMap(({ kind, id, document: { path } }) => {
    const address = addressFrom(`${steps}/${kind.address}/${id}`)
    const own = at(address)
    return own === undefined ? [] : [{ path, own, address }]
  })
  if (lost.length > 0) throw lostPages(lost)
}

/** Says of a path in our routes whether the site has its own page there. What a document says is not lost. */
export function pathGivesWay(
  steps: readonly string[],
  { kind, props }: { readonly kind: Kind | undefined; readonly props: object },
  others: OtherPages,
): boolean {
  if ('movedTo' in props) return givesWay(steps, 'the address of a former id', others)
  return kind?.inOneFile === true && givesWay(steps, `the page of a ${kind.name}`, others)
}

interface LostPage {
  /** The file of the document. */
  readonly path: string
  /** The file or the route of the site's page. */
  readonly own: string
  readonly address: string
}

/** Makes the error that names documents or their files, and the site's own at their addresses. */
export function lostPages(lost: readonly LostPage[], what = 'page'): Error {
  return new MessageError(
    [
      `${count(lost.length, what)} would be lost:`,
      ...firstLines(
        lost.map(
          ({ path, own, address }) =>
            `  ${code(path)} and ${code(own)} have the same address, ${code(address)}.`,
        ),
        MOST_SHOWN,
      ),
      "Move one of the two files, or begin Milepost's pages elsewhere: `base: '/governance/'` in milepost.config.ts.",
    ].join('\n'),
  )
}

const MOST_SHOWN = 8
