import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Options } from 'remark-rehype'
import { COMPONENTS, ownComponent } from './components.ts'

type Handler = NonNullable<NonNullable<Options['handlers']>['paragraph']>
type State = Parameters<Handler>[0]

/** The part of MDX's elements that content may use: a name and literal attributes. */
interface JsxElement {
  readonly type: 'mdxJsxFlowElement' | 'mdxJsxTextElement'
  readonly name: string | null
  readonly attributes: readonly {
    readonly type: string
    readonly name?: string
    readonly value?: unknown
  }[]
}

/** Turns MDX's own nodes into HTML. Code, which the guard has refused before, becomes nothing. */
export const JSX_HANDLERS: Readonly<Record<string, Handler>> = {
  mdxJsxFlowElement: element,
  mdxJsxTextElement: element,
  mdxFlowExpression: () => undefined,
  mdxTextExpression: () => undefined,
  mdxjsEsm: () => undefined,
}

function element(state: State, node: JsxElement): Element | ElementContent[] {
  const children = state.all(node as never) as ElementContent[]
  if (node.name === null) return children
  const attributes = literals(node)
  if (!/^[A-Z]/.test(node.name)) return h(node.name, attributes, children)
  const own = () => ownComponent(node.name ?? '', node.type === 'mdxJsxFlowElement')
  const component = Object.hasOwn(COMPONENTS, node.name) ? COMPONENTS[node.name] : undefined
  return (component ?? own())(attributes, children)
}

function literals(node: JsxElement): Readonly<Record<string, string>> {
  const pairs = node.attributes.flatMap(({ type, name, value }) => {
    if (type !== 'mdxJsxAttribute' || name === undefined) return []
    if (value === null || value === undefined) return [[name, '']]
    return typeof value === 'string' ? [[name, value]] : []
  })
  return Object.fromEntries(pairs)
}
