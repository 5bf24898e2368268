import { type Box, union } from './box.ts'
import { boxOnPage, overlap } from './page-box.ts'

/** The places on a line that its words may have, from the middle, as shares of its length. */
const ALONG = [0, -0.1, 0.1, -0.2, 0.2, -0.3, 0.3, -0.4, 0.4]

/** The room below the words of a relation, in px. */
const LINE_ROOM = 8

/** The height of a tag and the room above it, in px. */
const TAG = 20

/** The room between a label and its mark, and the size of the dot of a person, in px. */
const LIFT = 4
const DOT = 6

/** Moves labels away from other words and marks that Mermaid draws them over. */
export function separateLabels(svg: Element): void {
  separateRelations(svg)
  raiseTags(svg)
  for (const dot of svg.querySelectorAll('rect.task ~ circle[class^="actor-"]')) lift(dot)
  for (const name of svg.querySelectorAll('.data-point > text')) moveBy(name, { x: 0, y: LIFT })
  for (const words of svg.querySelectorAll('.milestoneText')) moveFromDiamond(svg, words)
}

/** Moves the words of a relation of C4 along its line, until they lie over no other words. */
function separateRelations(svg: Element): void {
  if (svg.getAttribute('aria-roledescription') !== 'c4') return
  const all = [...svg.querySelectorAll('text')]
  for (const line of svg.querySelectorAll('line, path')) {
    const own = wordsAfter(line)
    const [around] = boxOnPage(line)
    const box = union(own.flatMap(boxOnPage))
    if (own.length === 0 || !around || !box) continue
    const others = all.filter((words) => !own.includes(words)).flatMap(boxOnPage)
    const rises = risesToRight(line)
    const places = ALONG.map((share) => ({
      x: around.width * share,
      y: around.height * share * (rises ? -1 : 1),
    }))
    const free = places.find(({ x, y }) => {
      const moved = { ...box, x: box.x + x, y: box.y + y, height: box.height + LINE_ROOM }
      return !others.some((other) => overlap(moved, other))
    })
    if (free) for (const words of own) moveBy(words, free)
  }
}

/** Returns the words between a line and the next one. */
function wordsAfter(line: Element): Element[] {
  const words: Element[] = []
  let next = line.nextElementSibling
  for (; next?.localName === 'text'; next = next.nextElementSibling) words.push(next)
  return words
}

function risesToRight(line: Element): boolean {
  const path = line.getAttribute('d') ?? ''
  const numbers = [...path.matchAll(/-?[\d.]+/g)].map(Number)
  const at = (name: string) => Number(line.getAttribute(name))
  const [x, y] = numbers.length > 1 ? numbers : [at('x1'), at('y1')]
  const [endX, endY] = numbers.length > 1 ? numbers.slice(-2) : [at('x2'), at('y2')]
  return ((endX ?? 0) - (x ?? 0)) * ((endY ?? 0) - (y ?? 0)) < 0
}

function moveBy(element: Element, { x, y }: Pick<Box, 'x' | 'y'>): void {
  for (const [name, step] of Object.entries({ x, y })) {
    element.setAttribute(name, String(Number(element.getAttribute(name)) + step))
  }
}

/** Raises each tag of a Git graph that would lie over one before it. */
function raiseTags(svg: Element): void {
  const placed: Box[] = []
  for (const flag of svg.querySelectorAll('polygon.tag-label-bkg:not([transform])')) {
    const parts = [flag, flag.nextElementSibling, flag.nextElementSibling?.nextElementSibling]
    const [box] = boxOnPage(flag)
    if (!box) continue
    let y = 0
    while (placed.some((other) => overlap({ ...box, y: box.y + y }, other))) y -= TAG
    placed.push({ ...box, y: box.y + y })
    if (y < 0) for (const part of parts) part?.setAttribute('transform', `translate(0, ${y})`)
  }
}

function lift(dot: Element): void {
  dot.setAttribute('cy', String(Number(dot.getAttribute('cy')) - LIFT))
  dot.setAttribute('r', String(DOT))
}

/**
 * Moves the name of a milestone off its diamond: a short one to the right, one that ends on the
 * diamond to the left.
 */
function moveFromDiamond(svg: Element, words: Element): void {
  const mark = [...svg.querySelectorAll('rect.task')].find(({ id }) => `${id}-text` === words.id)
  const [end] = mark ? boxOnPage(mark) : []
  if (!end) return
  if (words.classList.contains('taskTextOutsideLeft')) {
    words.setAttribute('x', String(Math.min(Number(words.getAttribute('x')), end.x - LIFT)))
  } else if (words.classList.contains('taskText')) {
    const name = `${words.getAttribute('class')}`.replace('taskText ', 'taskTextOutsideRight ')
    words.setAttribute('class', name)
    words.setAttribute('x', String(end.x + end.width + LIFT))
  }
}
