import { boundsOf, placement, pointsOf } from './bounds.ts'
import { type Box, type Point, union } from './box.ts'
import { lengthOf, pointAt } from './outline.ts'
import { textLength } from './text-rows.ts'
import { mapBox } from './transform.ts'

const NOWHERE: Box = { x: 0, y: 0, width: 0, height: 0 }

interface Rectangle extends Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/**
 * Gives elements the measuring methods that jsdom lacks. Everything is laid out at its natural
 * size. https://github.com/jsdom/jsdom/issues/1664
 */
export function addGeometry(prototype: object): void {
  Object.assign(prototype, {
    getBBox(this: Element): Box {
      return single(boundsOf(this) ?? NOWHERE)
    },
    getBoundingClientRect(this: Element): Rectangle {
      return onPage(this)
    },
    getComputedTextLength(this: Element): number {
      return textLength(this)
    },
    getTotalLength(this: Element): number {
      return lengthOf(pointsOf(this))
    },
    getPointAtLength(this: Element, along: number): Point {
      return pointAt(pointsOf(this), along)
    },
  })
}

function onPage(element: Element): Rectangle {
  const inside = [...element.querySelectorAll('svg')]
  const drawings = element.closest('svg') || inside.length === 0 ? [element] : inside
  const boxes = drawings.flatMap((drawing) => {
    const box = boundsOf(drawing)
    return box ? [mapBox(placement(drawing), box)] : []
  })
  const { x, y, width, height } = union(boxes) ?? NOWHERE
  return { x, y, width, height, left: x, top: y, right: x + width, bottom: y + height }
}

/** Rounds a box to single precision as browsers do, which keeps sums of halves and thirds equal. */
function single({ x, y, width, height }: Box): Box {
  const [left, top] = [Math.fround(x), Math.fround(y)]
  return { x: left, y: top, width: Math.fround(width), height: Math.fround(height) }
}
