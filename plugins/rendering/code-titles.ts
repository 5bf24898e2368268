import type { Element } from 'hast'
import { h } from 'hastscript'
import type { Code } from 'mdast'
import { defaultHandlers, type Options } from 'remark-rehype'

type Handler = NonNullable<NonNullable<Options['handlers']>['code']>

/** Matches `title="a.js"` on the first line of a block of code. */
const TITLE = /(?:^|\s)title=(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)')/

/** The handler of blocks of code. One with a title becomes a figure, whose caption is the title. */
export const CODE_HANDLERS: Readonly<Record<'code', Handler>> = {
  code(state, node: Code): Element {
    const block = defaultHandlers.code(state, node)
    const title = titleOf(node.meta ?? '')
    if (title === '') return block
    return h('figure', { className: ['mp-code'] }, [h('figcaption', title), block])
  },
}

function titleOf(meta: string): string {
  const [, double, single] = TITLE.exec(meta) ?? []
  return (double ?? single ?? '').replace(/\\(["'\\])/g, '$1').trim()
}
