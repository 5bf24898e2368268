import { hexOf, over } from './colour.ts'
import { declaredOnPath } from './computed-declarations.ts'
import { colourOf, type Shade } from './palette.ts'

export interface Paint {
  readonly colour: string
  readonly opacity: number
}

/** Returns the fill or stroke of an element, inherited or its own; undefined when it has none. */
export function paintOf(element: Element, property: 'fill' | 'stroke'): Paint | undefined {
  const chain = declaredOnPath(element)
  const declared = (name: string) =>
    chain.map((declared) => declared.get(name)).findLast((value) => value && value !== 'inherit')
  const text = declared(property) ?? (property === 'fill' ? '#000000' : 'none')
  const colour = hexOf(/^currentcolor$/i.test(text) ? (declared('color') ?? '') : text)
  const opacities = [declared(`${property}-opacity`), ...chain.map((one) => one.get('opacity'))]
  const opacity = opacities.reduce((whole, part) => whole * Number(part ?? 1), 1)
  return colour && !Number.isNaN(opacity) ? { colour, opacity } : undefined
}

/** Returns the colour that shapes filled one over another leave on the page. */
export function backgroundOf(shapes: readonly Element[], shade: Shade): string {
  return shapes.reduce(
    (background, shape) => {
      const fill = paintOf(shape, 'fill')
      return fill ? over(fill.colour, fill.opacity, background) : background
    },
    colourOf('paper', shade),
  )
}
