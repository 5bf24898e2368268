import type { Kind } from '../../kinds/kind.ts'
import type { PageName } from '../../links/addresses/routes.ts'
import type { Words } from '../../words/words.ts'
import { sentenceOf, titleOf } from '../kind-title.ts'

/** The title of a page that is about no single document, and one sentence about it. */
export interface PageHead {
  readonly title: string
  readonly description: string
}

/** Returns the head of the front page, or of a page without a document. */
export function headOf(name: PageName | 'front', words: Words): PageHead {
  return { title: words(`head.${name}`), description: words(`head.${name}.describes`) }
}

/** Returns the head of the list of a kind. */
export function listHead(kind: Kind, words: Words): PageHead {
  return { title: titleOf(kind, words), description: sentenceOf(kind, words) }
}
