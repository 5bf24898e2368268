import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { UnsupportedDiagram } from '../../../plugins/mermaid/fence/unsupported-diagram.ts'
import { document, drawn, pairOf } from './parsed.ts'

beforeAll(() => void vi.stubGlobal('document', document))
afterAll(() => void vi.unstubAllGlobals())

const RECT = '<rect width="1" height="1"/>'

test.each([
  [
    '<rect width="2" height="1" fill="red" style="fill:blue" onclick="x" class="y" href="/z"/>',
    '<rect width="2" height="1" fill="#0000ff"/>',
  ],
  ['<rect id="a" width="1" height="1" />', '<rect id="a" width="1" height="1"/>'],
  ['<rect width="0" height="1"/>', ''],
  [`<style>a{}</style><title>b</title>${RECT}`, RECT],
  [`<g style="display:none">${RECT}</g>`, ''],
  ['<line class="today" stroke="red" x2="1"/>', ''],
  ['<rect width="1" height="1" font-size="20" />', RECT],
  ['<text font-size="20">a</text>', '<text font-size="20">a</text>'],
  [`<g font-size="20">${RECT}</g>`, `<g font-size="20">${RECT}</g>`],
  [`<g>${RECT}</g>`, RECT],
  [`<g transform="translate(1 2)">${RECT}</g>`, `<g transform="translate(1 2)">${RECT}</g>`],
  [
    `<g style="transform:translate(1px, 2px)">${RECT}</g>`,
    `<g transform="translate(1 2)">${RECT}</g>`,
  ],
  ['<text><tspan>a</tspan></text>', '<text>a</text>'],
  ['<text><tspan x="1">a</tspan></text>', '<text><tspan x="1">a</tspan></text>'],
  [`<g>stray ${RECT}</g>`, RECT],
  [
    '<text>a\n\t b &amp;quot;&amp;#60; &amp;QUOT; &amp;unknown; &amp;</text>',
    '<text>a b "&lt; " &amp;unknown; &amp;</text>',
  ],
])('%s becomes %s', (written, expected) => {
  expect(drawn(pairOf(written))).toBe(expected)
})

let sign = 0x4e00

test('an entity is decoded when it is seen first, and whenever it is seen again', () => {
  sign += 1
  const entity = `&amp;#${sign};`
  const shown = String.fromCodePoint(sign)
  expect(drawn(pairOf(`<text>${entity}${entity}</text>`))).toBe(`<text>${shown}${shown}</text>`)
})

test.each([
  ['href="https://example.org"', '<a href="https://example.org/"><text>b</text></a>'],
  ['xlink:href="/b/" id="c"', '<a href="/b/" id="c"><text>b</text></a>'],
  ['href="javascript:b"', '<text>b</text>'],
  ['href="//b" id="c"', '<g id="c"><text>b</text></g>'],
  ['', '<text>b</text>'],
])('a link with %s becomes %s', (attribute, expected) => {
  expect(drawn(pairOf(`<a ${attribute}><text>b</text></a>`))).toBe(expected)
})

test.each([
  ['1.23456', '1.23'],
  ['-1.239', '-1.24'],
  ['-0.001', '0'],
  ['.125', '0.13'],
  ['1.25', '1.25'],
  ['1.2345E1', '12.35'],
  ['1.2345e-1', '0.12'],
  ['10px', '10'],
  ['-10px', '-10'],
  ['1 2px', '1 2px'],
  ['1px 2', '1px 2'],
])('the length %s is written as %s', (written, expected) => {
  expect(drawn(pairOf(`<polyline points="${written}"/>`))).toBe(`<polyline points="${expected}"/>`)
})

test('an element that is not allowed ends the drawing', () => {
  expect(() => drawn(pairOf('<g><image href="/a.png"/></g>'))).toThrow(
    new UnsupportedDiagram('it needs `<image>`'),
  )
})

test('where a drawing for dark pages has fewer elements, their words stay', () => {
  expect(drawn(pairOf('<text><tspan>a</tspan></text>', '<text></text>'))).toBe('<text>a</text>')
  expect(drawn(pairOf('<text><tspan></tspan></text>', '<text></text>'))).toBe('')
  expect(drawn(pairOf(`<g>${RECT}</g>`, '<g></g>'))).toBe('')
})

test('colours of both themes are written side by side', () => {
  const [light, dark] = ['red', 'blue'].map((fill) => RECT.replace('/>', ` fill="${fill}"/>`))
  expect(drawn(pairOf(light ?? '', dark))).toBe(
    '<rect width="1" height="1" fill="light-dark(#ff0000, #0000ff)"/>',
  )
})
