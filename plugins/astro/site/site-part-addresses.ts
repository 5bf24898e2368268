import type { CheckedVersion } from '../../engine/check-project.ts'
import type { Kind } from '../../kinds/kind.ts'
import type { Base } from '../../links/addresses/base.ts'
import { hasPage } from '../../links/addresses/own-page.ts'
import { addressOf, listAddress, pageAddress } from '../../links/addresses/routes.ts'
import type { Views } from '../../views/pages/index.ts'
import type { PageSubject, VersionPage } from '../../views/pages/version-page.ts'
import type { Words } from '../../words/words.ts'
import type { AboutText } from '../content/about-text.ts'
import type { Bodies } from '../content/paths.ts'
import { givesWay, type OtherPages } from './clashes.ts'
import type { SitePictures } from './site-pictures.ts'

/** Says whether a part of the site has Milepost's list of a kind's documents. */
export function hasList(part: SitePart, kind: Kind, others: OtherPages): boolean {
  const { steps, graph, unlisted } = part
  if (graph.entries(kind).length === 0 || unlisted.includes(kind.name)) return false
  return !givesWay([steps, kind.address], `the list of ${kind.plural}`, others)
}

type Addressed = Pick<SitePart, 'kinds' | 'pages' | 'graph' | 'unlisted' | 'front' | 'prefix'>

/** Returns every address of a version, relative to its base. */
export function addressesIn(part: Addressed): readonly string[] {
  const shown = part.kinds.filter((kind) => part.graph.entries(kind).length > 0)
  const listed = shown.filter(({ name }) => !part.unlisted.includes(name))
  const documents = shown.flatMap(part.graph.entries).filter(hasPage)
  return [
    ...(part.front || part.prefix !== '' ? [''] : []),
    ...part.pages.map((page) => pageAddress(page, '').slice(1)),
    ...listed.map((kind) => listAddress(kind, '').slice(1)),
    ...documents.map((entry) => addressOf(entry, '').slice(1)),
  ]
}

/** One version of the site in one language, ready to show. */
export interface SitePart extends CheckedVersion {
  readonly kinds: readonly Kind[]
  readonly base: Base
  /** The steps that its addresses begin with, below the site's root: `fr/governance/v1.2`. */
  readonly steps: string
  readonly words: Words
  readonly bodies: Bodies
  readonly views: Views
  readonly pictures: SitePictures
  /** The names of kinds without a list. */
  readonly unlisted: readonly string[]
  /** False when the front page of the site is not ours. */
  readonly front: boolean
  /** Returns the text of the document that says what the project is, if there is one. */
  about(): Promise<AboutText | undefined>
  versionPageOf(subject: PageSubject): VersionPage | undefined
}
