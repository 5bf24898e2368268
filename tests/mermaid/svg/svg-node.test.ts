import { expect, test } from 'vitest'
import { renumber, without } from '../../../plugins/mermaid/svg/ids.ts'
import { isShape, isWorthDrawing } from '../../../plugins/mermaid/svg/prune.ts'
import { type SvgNode, writeSvg } from '../../../plugins/mermaid/svg/svg-node.ts'

function node(
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly (SvgNode | string)[]
): SvgNode {
  return { name, attributes: new Map(Object.entries(attributes)), children }
}

test('texts and attributes are encoded, and hold only signs that XML allows', () => {
  const text = '<script>&amp; "\' > \0\x0b\ufffe\ud800 \t\n\u{1f600}'
  expect(writeSvg(node('text', { id: text }, text, node('g')))).toBe(
    '<text id="&lt;script&gt;&amp;amp; &quot;\' &gt;  \t\n\u{1f600}">' +
      '&lt;script&gt;&amp;amp; "\' &gt;  \t\n\u{1f600}<g/></text>',
  )
  expect(writeSvg(node('g', {}, ''))).toBe('<g/>')
})

test('a sign is removed from all texts of a picture', () => {
  const picture = node('svg', { id: 'a§b' }, 'c§', node('g', { d: '§' }, '§§x'))
  expect(writeSvg(without('§', picture))).toBe('<svg id="ab">c<g d="">x</g></svg>')
})

test('what is referred to has a new id, and other ids are left out', () => {
  const picture = node(
    'svg',
    { id: 'root' },
    node('g', { id: 'b', fill: 'url(#b)', stroke: 'url("#nothing")', d: 'b' }),
    node('marker', { id: 'a' }, 'first'),
    node('marker', { id: 'a' }, 'again'),
    node('marker', { id: 'unused' }),
    node('linearGradient'),
    node('radialGradient', { id: 'x' }),
    node('clipPath', {}),
    node('path', { id: 'unused', 'marker-end': "url( '#a' )" }),
  )
  expect(writeSvg(renumber(picture, 'p'))).toBe(
    '<svg><g id="p-1" fill="url(#p-1)" d="b"/><marker id="p-2">first</marker>' +
      '<marker id="p-2">again</marker><path marker-end="url(#p-2)"/></svg>',
  )
})

const STYLE = {
  ...{ fill: '#000000', stroke: 'none', 'stroke-width': '1' },
  ...{ 'marker-start': 'none', 'marker-mid': 'none', 'marker-end': 'none' },
}
const BARE = { ...STYLE, fill: 'none' }
const SIZE = { width: '1', height: '1' }

test.each([
  ['a group of nothing', false, node('g'), STYLE],
  ['a group of something', true, node('g', {}, 'x'), BARE],
  ['a text of nothing', false, node('text'), STYLE],
  ['a gradient', true, node('linearGradient'), BARE],
  ['a rectangle', true, node('rect', SIZE), STYLE],
  ['a rectangle without a width', false, node('rect', { height: '1' }), STYLE],
  ['a rectangle of no height', false, node('rect', { width: '1', height: '0' }), STYLE],
  ['an empty path', false, node('path', { d: '' }), STYLE],
  ['a circle without a radius', false, node('circle'), STYLE],
  ['a line', true, node('line'), { ...BARE, stroke: '#ffffff' }],
  ['a line of no width', false, node('line'), { ...BARE, stroke: '#f', 'stroke-width': '0' }],
  ['a path of no colour', false, node('path', { d: 'M0 0' }), BARE],
  ['an arrow of no colour', true, node('path', { d: 'M0 0' }), { ...BARE, 'marker-end': 'x' }],
  ['an arrow from its start', true, node('line'), { ...BARE, 'marker-start': 'x' }],
  ['an arrow in its middle', true, node('line'), { ...BARE, 'marker-mid': 'x' }],
])('%s: %s', (_, isDrawn, drawn, style) => {
  expect(isWorthDrawing(drawn, new Map(Object.entries(style)))).toBe(isDrawn)
})

test('holders are left out when they hold nothing, and shapes when they show nothing', () => {
  for (const name of 'g a svg text tspan defs marker clipPath'.split(' '))
    expect([isWorthDrawing(node(name), new Map()), isShape(name)]).toEqual([false, false])
  for (const name of 'path rect circle ellipse line polyline polygon'.split(' ')) {
    const drawn = node(name, { ...SIZE, d: 'M0 0', r: '1' })
    expect([isWorthDrawing(drawn, new Map(Object.entries(BARE))), isShape(name)]).toEqual([
      false,
      true,
    ])
  }
})
