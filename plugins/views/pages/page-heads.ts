import type { Kind } from '../../kinds/kind.ts'
import { joined, pathOf } from '../../links/addresses/base.ts'
import type { PageName } from '../../links/addresses/routes.ts'
import type { Words } from '../../words/words.ts'
import type { ViewContext } from '../context.ts'
import { sentenceOf, titleOf } from '../kind-title.ts'
import type { PageSubject } from './version-page.ts'

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

/** Returns the address of the Markdown text of a list or of the front page, which others have not. */
export function listTextHref(context: ViewContext, subject: PageSubject): string | undefined {
  const start = context.filesBase ?? pathOf(context.base)
  if ('front' in subject) return joined(start, 'index.md')
  return 'list' in subject ? joined(start, `${subject.list.address}.md`) : undefined
}
