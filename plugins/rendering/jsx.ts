import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Options } from 'remark-rehype'
import type { Jsx } from '../documents/model/tree.ts'
import { PLAIN, type Words } from '../words/words.ts'
import { COMPONENTS, ownComponent } from './components.ts'

type Handler = NonNullable<NonNullable<Options['handlers']>['paragraph']>
type State = Parameters<Handler>[0]

/** Turns MDX's own nodes into HTML. Code, which the guard has refused before, becomes nothing. */
export function jsxHandlers(words: Words = PLAIN): Readonly<Record<string, Handler>> {
  const written: Handler = (state, node: Jsx) => element(state, node, words)
  return {
    mdxJsxFlowElement: written,
    mdxJsxTextElement: written,
    mdxFlowExpression: () => undefined,
    mdxTextExpression: () => undefined,
    mdxjsEsm: () => undefined,
  }
}

function element(state: State, node: Jsx, t: Words): Element | ElementContent[] {
  const children = state.all(node)
  if (node.name === null) return children
  const attributes = literals(node)
  if (!/^[A-Z]/.test(node.name)) return h(node.name, attributes, children)
  const own = () => ownComponent(node.name ?? '', node.type === 'mdxJsxFlowElement')
  const component = Object.hasOwn(COMPONENTS, node.name) ? COMPONENTS[node.name] : undefined
  return (component ?? own())(attributes, children, t)
}

function literals(node: Jsx): Readonly<Record<string, string>> {
  const pairs = node.attributes.flatMap((attribute) => {
    if (attribute.type !== 'mdxJsxAttribute') return []
    const { name, value } = attribute
    if (value === null || value === undefined) return [[name, '']]
    return typeof value === 'string' ? [[name, value]] : []
  })
  return Object.fromEntries(pairs)
}
