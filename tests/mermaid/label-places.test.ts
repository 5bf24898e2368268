import { expect, test } from 'vitest'
import { useDrawings } from './drawn.ts'
import { LARGER } from './larger-sources.ts'
import { SOURCES } from './sources.ts'

const { page, svgOf } = useDrawings()

async function show(source: string): Promise<void> {
  await page().setContent(`<style>body { font-family: sans-serif }</style>${await svgOf(source)}`)
}

/** Returns the boxes of the words that contain a text, and of all shapes of a name. */
async function boxOf(words: string) {
  const text = page().locator('text', { hasText: words }).first()
  const box = await text.evaluate((each) => {
    const letters = document.createRange()
    letters.selectNodeContents(each)
    const { x, y, width, height } = letters.getBoundingClientRect()
    return { x, y, width, height }
  })
  return { ...box, right: box.x + box.width, middle: box.x + box.width / 2 }
}

async function rectsAround(words: string) {
  const { x, y, right } = await boxOf(words)
  const boxes = await Promise.all(
    (await page().locator('rect').all()).map((rect) => rect.boundingBox()),
  )
  return boxes.flatMap((box) => {
    const holds =
      box && box.y < y && box.y + box.height > y && box.x < right && box.x + box.width > x
    return holds ? [{ ...box, right: box.x + box.width }] : []
  })
}

test('long words of a journey stand on several lines inside their box', async () => {
  await show(LARGER['journey'] ?? '')
  const words = await boxOf('Review takes two')
  const [box] = (await rectsAround('Review takes two')).toSorted((a, b) => a.width - b.width)
  expect(words.x).toBeGreaterThan(box?.x ?? Number.POSITIVE_INFINITY)
  expect(words.right).toBeLessThan(box?.right ?? 0)
})

test('the words of a line in a state lie inside its frame', async () => {
  await show(LARGER['state'] ?? '')
  const words = await boxOf('no answer')
  const frame = (await rectsAround('no answer')).toSorted((a, b) => b.width - a.width)[0]
  expect(words.right).toBeLessThan(frame?.right ?? 0)
})

test('the words of a long task lie over no name of a section', async () => {
  await show(`gantt
  title Train
  section A long name of a section
  Collect proposals from all of the groups :a, 2026-01-05, 60d
  One command that tags and builds every component and every image :b, after a, 30d
  Release :milestone, after b, 0d`)
  const name = await boxOf('A long name')
  for (const words of ['Collect', 'One command', 'Release']) {
    expect((await boxOf(words)).x, words).toBeGreaterThan(name.right)
  }
})

test('days on the axis of a Gantt chart do not meet', async () => {
  await show(
    'gantt\n  title Train\n  section Plan\n  Write :a, 2026-01-05, 10d\n  Ship :b, after a, 17d',
  )
  const days = page().locator('text', { hasText: /^2026-0/ })
  const boxes = await Promise.all((await days.all()).map((day) => day.boundingBox()))
  expect(boxes.length).toBeGreaterThan(3)
  for (const [at, box] of boxes.entries()) {
    const before = boxes[at - 1]
    expect(box?.x ?? 0).toBeGreaterThan((before?.x ?? -100) + (before?.width ?? 0))
  }
})

test.each([
  ['sequence', 'two thirds agree', 'Committee'],
  ['architecture', 'Pages', 'Store'],
  ['gitGraph', 'first', 'topic'],
  ['venn', 'Examples', 'Docs'],
])('words of a %s diagram stand out from a line below them', async (type, crossed, free) => {
  await show(LARGER[type] ?? '')
  const strokes = [crossed, free].map((words) =>
    page()
      .locator('text', { hasText: words })
      .first()
      .evaluate((text) => {
        const { paintOrder, stroke, strokeWidth } = getComputedStyle(text)
        return paintOrder.startsWith('stroke') && stroke !== 'none' && strokeWidth
      }),
  )
  expect(await Promise.all(strokes)).toEqual(['4px', false])
})

test.each([
  ['c4', 'Commits', 'Project'],
  ['c4', 'git', 'Project'],
  ['gitGraph', 'v1.3.1', 'cherry-pick:third'],
])('in a %s diagram, %s lies beside %s', async (type, one, other) => {
  await show(LARGER[type] ?? '')
  const [a, b] = [await boxOf(one), await boxOf(other)]
  const across = Math.min(a.right, b.right) - Math.max(a.x, b.x)
  const down = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y)
  expect(Math.min(across, down)).toBeLessThanOrEqual(2)
})

test('a short name of a milestone stands beside its diamond', async () => {
  await show('gantt\n  section Ship\n  Plan :a, 2026-01-05, 30d\n  M1 :milestone, after a, 0d')
  const mark = await page().locator('rect').last().boundingBox()
  expect((await boxOf('M1')).x).toBeGreaterThan((mark?.x ?? 0) + (mark?.width ?? 0))
})

test('a name of a milestone that ends on its diamond stands beside it', async () => {
  await show(SOURCES['gantt']?.source ?? '')
  const mark = await page().locator('rect').last().boundingBox()
  expect((await boxOf('Ship')).right).toBeLessThan(mark?.x ?? 0)
})

test('the name of a point in a quadrant chart leaves the point alone', async () => {
  await show(LARGER['quadrant'] ?? '')
  for (const name of ['Search', 'Feeds', 'Mobile']) {
    const words = page().locator('text', { hasText: name })
    const point = await words.locator('xpath=preceding-sibling::*').last().boundingBox()
    expect((await boxOf(name)).y, name).toBeGreaterThan((point?.y ?? 0) + (point?.height ?? 0))
    expect(await words.evaluate((text) => getComputedStyle(text).stroke), name).toBe('none')
  }
})

test('the dots of people leave the words of a task alone', async () => {
  await show(LARGER['journey'] ?? '')
  const box = (await rectsAround('Review takes two')).toSorted((a, b) => a.width - b.width)[0]
  const dots = await Promise.all(
    (await page().locator('circle[r="6"]').all()).map((dot) => dot.boundingBox()),
  )
  const onTask = dots.filter((dot) => dot && Math.abs(dot.y - (box?.y ?? 0)) < 20)
  expect(onTask.length).toBeGreaterThan(3)
  for (const dot of onTask) {
    expect((dot?.y ?? 0) + (dot?.height ?? 0)).toBeLessThanOrEqual((box?.y ?? 0) + 5)
  }
})

test('every row of a note of a class stands in the middle', async () => {
  await show(LARGER['class'] ?? '')
  const middles = await page()
    .locator('text', { hasText: 'promise with' })
    .locator('> tspan')
    .evaluateAll((rows) =>
      rows.map((row) => {
        const { x, width } = row.getBoundingClientRect()
        return Math.round(x + width / 2)
      }),
    )
  expect(middles.length).toBeGreaterThan(1)
  expect(Math.max(...middles) - Math.min(...middles)).toBeLessThanOrEqual(1)
})

test('the words of a use case stand in the middle of its ellipse', async () => {
  await show(LARGER['usecase'] ?? '')
  const ellipse = await page().locator('ellipse').first().boundingBox()
  const middle = (ellipse?.x ?? 0) + (ellipse?.width ?? 0) / 2
  expect(Math.abs((await boxOf('Write a proposal')).middle - middle)).toBeLessThan(3)
})

test.each(['radar', 'railroad', 'swimlane'])('a %s diagram cuts no word off', async (type) => {
  await show(LARGER[type] ?? '')
  const frame = await page().locator('svg').first().boundingBox()
  const words = await page().locator('text').all()
  for (const each of words) {
    const box = await each.boundingBox()
    expect(box?.x, String(await each.textContent())).toBeGreaterThanOrEqual((frame?.x ?? 0) - 1)
  }
})
