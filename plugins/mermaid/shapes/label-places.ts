import { boundsOf } from './bounds.ts'
import type { Box } from './box.ts'
import { boxOnPage } from './page-box.ts'

/** The room between the words of a label and the edge of what stands around them, in px. */
const ROOM = 6

/** Corrects the places of labels that Mermaid computes for HTML: their backgrounds, rows and frames. */
export function placeLabels(svg: Element): void {
  for (const label of svg.querySelectorAll('.edgeLabel')) backLabel(label)
  for (const label of svg.querySelectorAll('.noteLabel, .mindmap-node .label')) centreRows(label)
  for (const task of svg.querySelectorAll('.taskTextOutsideLeft')) moveFromSections(svg, task)
  for (const axis of svg.querySelectorAll('.grid')) spaceDays(axis)
  growFrames(svg)
}

/** Paints the background of a label on a line, where Mermaid leaves it without a size. */
function backLabel(label: Element): void {
  const [background] = label.querySelectorAll('rect.background')
  const words = label.querySelector('text')
  const bounds = words && boundsOf(words)
  if (!background || background.getAttribute('width') || !bounds) return
  setBox(background, { ...bounds, x: bounds.x - 2, width: bounds.width + 4 })
}

/** Puts each row of a label with several rows in the middle of the longest one. */
function centreRows(label: Element): void {
  const words = label.querySelector('text')
  const rows = words ? [...words.querySelectorAll('.text-outer-tspan')] : []
  const bounds = words && boundsOf(words)
  if (rows.length < 2 || !bounds || bounds.x < -1) return
  for (const row of rows) {
    row.setAttribute('text-anchor', 'middle')
    row.setAttribute('x', String(bounds.x + bounds.width / 2))
  }
}

/** Moves the words of a task to the right of its bar, where they would lie over a section's name. */
function moveFromSections(svg: Element, task: Element): void {
  const bar = [...svg.querySelectorAll('rect.task')].find(({ id }) => `${id}-text` === task.id)
  const [words, end] = [task, bar].flatMap((each) => (each ? boxOnPage(each) : []))
  const names = [...svg.querySelectorAll('.sectionTitle')].flatMap(boxOnPage)
  if (!words || !end || !names.some((name) => words.x < name.x + name.width)) return
  task.setAttribute('class', `${task.getAttribute('class')}`.replace('OutsideLeft', 'OutsideRight'))
  task.setAttribute('x', String(end.x + end.width + ROOM))
}

/** Leaves out each day on the axis of a Gantt chart that would lie over the one before it. */
function spaceDays(axis: Element): void {
  let end = Number.NEGATIVE_INFINITY
  for (const words of axis.querySelectorAll('.tick text')) {
    const [box] = boxOnPage(words)
    if (!box) continue
    if (box.x < end + ROOM) words.remove()
    else end = box.x + box.width
  }
}

/** Makes the frames of states as wide as the words on the lines inside them. */
function growFrames(svg: Element): void {
  const labels = [...svg.querySelectorAll('.edgeLabel text')].flatMap(boxOnPage)
  const frames = [...svg.querySelectorAll('.statediagram-cluster')].toReversed()
  for (const frame of frames) {
    const rects = [...frame.querySelectorAll('rect.outer, rect.inner')]
    const [around] = rects.slice(0, 1).flatMap(boxOnPage)
    if (!around) continue
    const inside = labels.filter((label) => isAround(around, label))
    const left = Math.min(around.x, ...inside.map(({ x }) => x - ROOM))
    const right = Math.max(
      around.x + around.width,
      ...inside.map((box) => box.x + box.width + ROOM),
    )
    for (const rect of rects) {
      const x = Number(rect.getAttribute('x')) - (around.x - left)
      rect.setAttribute('x', String(x))
      rect.setAttribute('width', String(right - left))
    }
    labels.push({ ...around, x: left, width: right - left })
  }
}

/** Says whether the middle of a box is inside another one. */
function isAround(outer: Box, box: Box): boolean {
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  const across = x > outer.x && x < outer.x + outer.width
  return across && y > outer.y && y < outer.y + outer.height && box.height < outer.height
}

function setBox(rect: Element, { x, y, width, height }: Box): void {
  for (const [name, value] of Object.entries({ x, y, width, height })) {
    rect.setAttribute(name, String(value))
  }
}
