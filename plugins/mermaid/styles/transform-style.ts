import type { Declared } from './cascade.ts'

/** Returns the `transform` attribute that combines those of attribute, style sheet and `style`. */
export function transformOf(element: Element, declared: Declared): string | undefined {
  const attribute = element.getAttribute('transform') ?? undefined
  const styled = declared.get('transform')
  if (!styled || styled === attribute || styled === 'none') return attribute
  const plain = styled.replace(/(\d)(px|deg)/g, '$1').replace(/,\s*/g, ' ')
  if (!/^[\w\s().-]+$/.test(plain)) return attribute
  const [x, y] = originOf(declared.get('transform-origin') ?? '')
  return x || y ? `translate(${x} ${y}) ${plain} translate(${-x} ${-y})` : plain
}

function originOf(text: string): readonly [x: number, y: number] {
  const [x = 0, y = 0] = text.split(/\s+/).map((part) => Number.parseFloat(part) || 0)
  return [x, y]
}
