import { boundsOf, placement } from './bounds.ts'
import type { Box } from './box.ts'
import { mapBox } from './transform.ts'

/** Returns the box around an element in the coordinates of the picture; none when it draws nothing. */
export function boxOnPage(element: Element): Box[] {
  const box = boundsOf(element)
  return box ? [mapBox(placement(element), box)] : []
}

/** Says whether two boxes share more than an edge. */
export function overlap(one: Box, other: Box): boolean {
  const across = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x)
  const down = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y)
  return across > 1 && down > 1
}
