import { expect, test } from 'vitest'
import { coverOf } from '../../../plugins/mermaid/shapes/cover.ts'
import { declaredOn } from '../../../plugins/mermaid/styles/computed-declarations.ts'
import { colourOf, themed } from '../../../plugins/mermaid/styles/palette.ts'
import type { ShadePair } from '../../../plugins/mermaid/styles/shade-pair.ts'
import { recolourLines, toneRectangles } from '../../../plugins/mermaid/svg/line-contrast.ts'
import { recolourText } from '../../../plugins/mermaid/svg/text-contrast.ts'
import { drawn, pairOf } from './parsed.ts'

const [INK, INVERSE, LINE] = [
  themed(colourOf('ink', 'light'), colourOf('ink', 'dark')),
  themed(colourOf('ink-inverse', 'light'), colourOf('ink-inverse', 'dark')),
  themed(colourOf('line', 'light'), colourOf('line', 'dark')),
]
const WORDS = '<text x="40" y="50">words</text>'
const PALE = '<text x="40" y="50" fill="#fefefe">words</text>'

/** Writes the rest of a drawing after a change of its colours. */
function after(change: (pair: ShadePair) => void, light: string, dark = light): string {
  const pair = pairOf(light, dark)
  change(pair)
  return drawn(pair)
}

/** The colour of the words of a drawing, or what else is declared of them. */
function ofWords(light: string, dark = light, property = 'fill'): string {
  const pair = pairOf(light, dark)
  recolourText(pair)
  const [one = '', other = ''] = [pair.light, pair.dark].map((svg) => {
    const text = svg.querySelector('text')
    return (text && declaredOn(text).get(property)) ?? ''
  })
  return themed(one, other)
}

test.each([
  ['line', 'stroke="#333333"', LINE],
  ['line', 'stroke="#ffffff"', '#ffffff'],
  ['path', 'd="M0 0L1 1" fill="none" stroke="#333333"', LINE],
  ['path', 'd="M0 0L1 1" fill="red" stroke="#333333"', '#333333'],
])('on a dark page, the stroke of <%s %s> is %s', (name, attributes, colour) => {
  const shown = after(recolourLines, `<${name} ${attributes}/>`)
  expect(/stroke="([^"]*)"/.exec(shown)?.[1]).toBe(colour)
})

test('a line of two colours, and one of a drawing that has no pair, keep theirs', () => {
  const line = (colour: string) => `<line stroke="${colour}"/>`
  expect(after(recolourLines, line('#333333'), line('#222222'))).toBe(
    line('light-dark(#333333, #222222)'),
  )
  expect(after(recolourLines, '<path d="M0" fill="none"/><line stroke="#333333"/>', '')).toBe('')
})

test('the head of an arrow takes the colour of lines, inside and around', () => {
  const head = (attributes: string) => `<marker id="m"><path d="M0 0L1 1" ${attributes}/></marker>`
  expect(after(recolourLines, head('fill="#333333" stroke="#222222"'))).toBe(
    head(`fill="${LINE}" stroke="${LINE}"`),
  )
  expect(after(recolourLines, head('fill="#ff0000" stroke="#222222"'))).toBe(
    head(`fill="#ff0000" stroke="${LINE}"`),
  )
  const shape = '<path d="M0 0L1 1" fill="#333333"/>'
  expect(after(recolourLines, shape)).toBe(shape)
})

test('the rectangle of an author behind a sequence becomes paler where lines are lost on it', () => {
  const tone = ({ light, dark }: ShadePair) => {
    toneRectangles(light, 'light')
    toneRectangles(dark, 'dark')
  }
  const rect = (fill: string, name: string) =>
    `<rect class="${name}" width="1" height="1" fill="${fill}"/>`
  const fills = (fill: string, name = 'rect') =>
    /fill="([^"]*)"/.exec(after(tone, rect(fill, name)))?.[1]
  expect(fills('#5a687b')).toMatchInlineSnapshot(`"light-dark(#dee1e5, #24282f)"`)
  expect(fills('#5a687b', 'other')).toBe('#5a687b')
  expect(fills('#ffffcc')).toMatchInlineSnapshot(`"light-dark(#ffffcc, #45463f)"`)
  expect(fills('none')).toBe(undefined)
})

test('words that are lost in one theme have our colour in both', () => {
  expect(ofWords(WORDS)).toBe(INK)
  expect(ofWords(PALE)).toBe(INK)
  const readable = ['#000000', '#ffffff'].map((fill) => PALE.replace('#fefefe', fill))
  expect(ofWords(readable[0] ?? '', readable[1])).toBe('light-dark(#000000, #ffffff)')
})

test.each(['g', 'a', 'svg', 'switch'])('words in a <%s> are recoloured', (name) => {
  expect(ofWords(`<${name}>${PALE}</${name}>`)).toBe(INK)
})

test.each(['defs', 'marker', 'clipPath', 'symbol'])('what stands in a <%s> is not seen', (name) => {
  expect(ofWords(`<${name}>${PALE}</${name}>`)).toBe('#fefefe')
  const deep = '<rect width="999" height="99" fill="#660000"/>'
  expect(ofWords(`<${name}>${deep}</${name}>${WORDS}`)).toBe(INK)
})

test('words on a deep colour are white, and those on two colours fit each', () => {
  const ground = (fill: string) => `<rect width="999" height="99" fill="${fill}"/>${WORDS}`
  expect(ofWords(ground('#660000'))).toBe('#ffffff')
  expect(ofWords(ground('#660000'), ground('#ffdddd'))).toBe(INVERSE)
  expect(ofWords(ground('#ffdddd'), ground('#660000'))).toBe(INK)
})

test('what is below the middle of words counts, and what only touches them does not', () => {
  const { light } = pairOf(WORDS)
  const { x, y, width, height } = coverOf(light.children[0] ?? light).box ?? {
    ...{ x: 0, y: 0, width: 0, height: 0 },
  }
  const at = (left: number, top: number) =>
    `<rect x="${left - 1}" y="${top - 1}" width="2" height="2" fill="#660000"/>${WORDS}`
  expect(ofWords(at(x + width / 2, y + height / 2))).toBe('#ffffff')
  expect(ofWords(at(x - width / 2, y + height / 2))).toBe(INK)
  expect(ofWords(at(x + width / 2, y - height / 2))).toBe(INK)
})

test('parts of words have colours of their own, and a text without words has none', () => {
  const parts = (fill: string) =>
    `<text x="40" y="50" fill="#888888"> <tspan fill="${fill}">words</tspan></text>`
  expect(after(recolourText, parts('#000000'), parts('#ffffff'))).toBe(
    '<text x="40" y="50" fill="#888888"> <tspan fill="light-dark(#000000, #ffffff)">words</tspan></text>',
  )
  expect(after(recolourText, parts('#888888'))).toBe(
    `<text x="40" y="50" fill="${INK}"> words</text>`,
  )
  expect(ofWords('<text fill="#fefefe"></text>')).toBe('#fefefe')
  expect(ofWords(PALE, '')).toBe('light-dark(#fefefe, )')
})

test('words without a colour, and faint ones, are painted whole', () => {
  expect(ofWords('<text x="40" y="50" fill="none">words</text>')).toBe(INK)
  const faint = '<text x="40" y="50" fill-opacity="0.2" opacity="0.9">words</text>'
  expect([ofWords(faint, faint, 'fill-opacity'), ofWords(faint, faint, 'opacity')]).toEqual([
    '1',
    '1',
  ])
})

test('the number of a sequence stands on a disc of the colour of lines', () => {
  const number = '<text class="sequenceNumber" fill="#5a687b">1</text>'
  expect(ofWords(number)).toBe(INVERSE)
})

const LIGHT_LINE = 'fill="none" stroke="#ffff00"'

/** Says that words have a halo where these elements are drawn before them. */
function hasHalo(before: string): boolean {
  return ofWords(before + WORDS, before + WORDS, 'paint-order') === 'stroke'
}

test('words over a line have a halo in the colour of what is below them', () => {
  const line = `<line x1="0" y1="45" x2="99" y2="45" ${LIGHT_LINE}/>`
  expect(after(recolourText, line + WORDS)).toMatchInlineSnapshot(
    `"<line x1="0" y1="45" x2="99" y2="45" fill="none" stroke="#ffff00"/><text x="40" y="50" fill="var(--mermaid-ink, #1d2530)" stroke="var(--mermaid-paper, #ffffff)" stroke-width="4" stroke-linejoin="round" paint-order="stroke">words</text>"`,
  )
  const covered = (attributes: string) => hasHalo(`${line}<rect y="20" height="60" ${attributes}/>`)
  expect(covered('width="999" fill="#eeeeee"')).toBe(false)
  expect(covered('width="999" fill="#eeeeee" fill-opacity="0.9"')).toBe(true)
  expect(covered('width="50" fill="#eeeeee"')).toBe(true)
  expect(hasHalo('<rect y="20" width="50" height="60" fill="#eeeeee"/>')).toBe(false)
  expect(hasHalo(`<rect y="20" width="50" height="60" ${LIGHT_LINE}/>`)).toBe(true)
})

test('a stroke of words stays over them', () => {
  const stroked = '<text x="40" y="50" stroke="#ff0000" paint-order="stroke">words</text>'
  expect(after(recolourText, stroked)).not.toContain('paint-order')
  const below = '<g paint-order="stroke"><text x="40" y="50" stroke="#ff0000">words</text></g>'
  expect(after(recolourText, below)).toContain('paint-order="normal"')
})

type Line = readonly [x1: number, y1: number, x2: number, y2: number]

test('a line passes below words where it crosses their box or touches its beginning', () => {
  const { light } = pairOf(WORDS)
  const box = coverOf(light.children[0] ?? light).box
  if (!box) throw new Error('no words')
  const [right, bottom] = [box.x + box.width, box.y + box.height]
  const [across, down] = [box.x + box.width / 2, box.y + box.height / 2]
  const crosses = ([x1, y1, x2, y2]: Line) =>
    hasHalo(`<line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}" ${LIGHT_LINE}/>`)
  const crossing: readonly Line[] = [
    [across, 0, across, 99],
    [across, 99, across, 0],
    [0, down, 200, down],
    [200, down, 0, down],
    [box.x - 9, box.y - 3, right + 9, bottom + 3],
    [box.x - 9, bottom + 3, right + 9, box.y - 3],
    [box.x, 0, box.x, 99],
    [0, box.y, 200, box.y],
    [right - 0.5, down, right + 1, down],
  ]
  expect(crossing.filter((line) => !crosses(line))).toEqual([])
  const beside: readonly Line[] = [
    [box.x - 1, 0, box.x - 1, 99],
    [right + 1, 0, right + 1, 99],
    [0, box.y - 1, 200, box.y - 1],
    [0, bottom + 1, 200, bottom + 1],
    [0, 0, 1, 1],
    [box.x - 9, down, box.x - 1, bottom + 9],
    [across, down, across, down],
  ]
  expect(beside.filter(crosses)).toEqual([])
})
