import { expect, test } from 'vitest'
import { prepare } from '../../plugins/mermaid/fence/prepared.ts'
import { boxAround } from '../../plugins/mermaid/shapes/box.ts'
import { advanceOf } from '../../plugins/mermaid/shapes/letters.ts'
import {
  lengthOf,
  pathExtremes,
  pathPoints,
  pointAt,
} from '../../plugins/mermaid/shapes/outline.ts'
import { mapPoint, readTransform } from '../../plugins/mermaid/shapes/transform.ts'
import { contrast, hexOf, over } from '../../plugins/mermaid/styles/colour.ts'
import { type Ink, PALETTE } from '../../plugins/mermaid/styles/palette.ts'
import { HUES } from '../../plugins/mermaid/styles/theme.ts'

const LETTERS = { size: 100, bold: false, monospace: false, spacing: 0 }

test('letters take the room they take in Inter', () => {
  expect(advanceOf('Milepost', LETTERS)).toBeCloseTo(403.7, 1)
  expect(advanceOf('Milepost', { ...LETTERS, bold: true })).toBeCloseTo(423.9, 1)
  expect(advanceOf('日本', LETTERS)).toBe(200)
  expect(advanceOf('e\u0301', LETTERS)).toBe(advanceOf('e', LETTERS))
})

test('a path reaches as far as its curves', () => {
  expect(boxAround(pathExtremes('M0,0 C0,40 100,40 100,0'))).toEqual({
    x: 0,
    y: 0,
    width: 100,
    height: 30,
  })
  expect(
    boxAround(pathExtremes('m 10 10 a 5 5 0 1 0 10 0 a 5 5 0 1 0 -10 0 z'))?.height,
  ).toBeCloseTo(10, 1)
  expect(pathExtremes('no path')).toEqual([])
})

test('points stand along a path by their distance', () => {
  const points = pathPoints('M0,0 L30,0 L30,40')
  expect(lengthOf(points)).toBe(70)
  expect(pointAt(points, 50)).toEqual({ x: 30, y: 20 })
  expect(pointAt(points, 999)).toEqual({ x: 30, y: 40 })
})

test('transforms apply from right to left', () => {
  const moved = mapPoint(readTransform('translate(10, 20) rotate(90) scale(2)'), { x: 1, y: 0 })
  expect([Math.round(moved.x), Math.round(moved.y)]).toEqual([10, 22])
})

test('colours are read as a browser reads them', () => {
  expect(['rgba(243.9, 221, 255, 0.5)', 'Red', 'none'].map(hexOf)).toEqual([
    '#f4ddff80',
    '#ff0000',
    undefined,
  ])
  expect(over('#000000', 0.5, '#ffffff')).toBe('#808080')
  expect(contrast('#000000', '#ffffff')).toBe(21)
})

test('what parsers see is mapped back to what was written', () => {
  const source = '---\ntitle: x\n---\n%% note\nflowchart TD\n  %% note\n  A["#9829;"] --> B'
  const { text, origin } = prepare(source)
  expect(text).toBe('flowchart TD\n  A["ﬂ°°9829¶ß"] --> B\n')
  expect(origin[text.indexOf('-->')]).toBe(source.indexOf('-->'))
})

test.each(['light', 'dark'] as const)('in %s words stand out by 4.5 and lines by 3', (shade) => {
  const of = (ink: Ink) => PALETTE[ink][shade === 'light' ? 0 : 1]
  const contexts: Ink[] = ['paper', 'node', 'group', 'note', 'done', 'alarm']
  const soft = HUES.map((hue): Ink => `${hue}-soft`)
  const faintWords = [...contexts, ...soft].filter(
    (context) => contrast(of('ink'), of(context)) < 4.5,
  )
  const lines: Ink[] = ['line', 'node-edge', 'done-edge', 'alarm-edge', ...HUES]
  const faintLines = lines.filter((line) => contrast(of(line), of('paper')) < 3)
  expect([...faintWords, ...faintLines]).toEqual([])
})
