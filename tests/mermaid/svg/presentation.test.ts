import { expect, test } from 'vitest'
import { INITIAL_VALUES, present, urlTarget } from '../../../plugins/mermaid/svg/presentation.ts'

/** The attributes of an element with these declarations, in both themes or each in its own. */
function shown(
  light: Readonly<Record<string, string>>,
  dark: Readonly<Record<string, string>> = light,
  from = INITIAL_VALUES,
): string {
  const both = { light: new Map(Object.entries(light)), dark: new Map(Object.entries(dark)) }
  const [attributes] = present(both, from)
  return [...attributes].map(([name, value]) => `${name}=${value}`).join(' ')
}

test.each([
  ['fill', 'RED', 'fill=#ff0000'],
  ['fill', ' none ', 'fill=none'],
  ['fill', 'NONE', 'fill=none'],
  ['fill', '#ff000000', 'fill=none'],
  ['fill', '#ff0000', 'fill=#ff0000'],
  ['fill', 'inherit', ''],
  ['fill', '', ''],
  ['fill', 'black', ''],
  ['fill', 'url(#a)', 'fill=url(#a)'],
  ['fill', 'url(https://example.org/#a)', ''],
  ['fill', 'url(javascript:alert(1))', ''],
  ['fill', 'expression(1)', ''],
  ['stroke', 'currentColor', ''],
  ['stop-color', 'blue', 'stop-color=#0000ff'],
  ['stroke-width', '2px', 'stroke-width=2'],
  ['stroke-width', '1px', ''],
  ['stroke-width', '2em', 'stroke-width=2em'],
  ['stroke-width', 'thick', 'stroke-width=thick'],
  ['stroke-width', 'x;y', ''],
  ['stroke-width', 'apx', ''],
  ['font-size', '24px', 'font-size=24'],
  ['letter-spacing', '2px', 'letter-spacing=2'],
  ['letter-spacing', 'normal', ''],
  ['font-family', 'Courier New', 'font-family=monospace'],
  ['font-family', 'my MONO', 'font-family=monospace'],
  ['font-family', 'Consolas', 'font-family=monospace'],
  ['font-family', '"evil", url(x)', ''],
  ['font-weight', '400', ''],
  ['font-weight', '700', 'font-weight=700'],
  ['stroke-opacity', '400', 'stroke-opacity=400'],
  ['stroke-dasharray', '0', ''],
  ['stroke-dasharray', '0px', ''],
  ['stroke-dasharray', '0 5', 'stroke-dasharray=0 5'],
  ['stroke-dasharray', '5, 0', ''],
  ['stroke-dasharray', '5, 5', 'stroke-dasharray=5, 5'],
  ['stroke-dasharray', '5, 05', 'stroke-dasharray=5, 05'],
  ['stroke-dasharray', '10px', 'stroke-dasharray=10px'],
  ['opacity', '0.5', 'opacity=0.5'],
  ['opacity', '1', ''],
  ['opacity', '0.5;x', ''],
  ['opacity', '<0.5', ''],
  ['text-decoration', 'x'.repeat(120), `text-decoration=${'x'.repeat(120)}`],
  ['text-decoration', 'x'.repeat(121), ''],
  ['clip-path', 'url("#a")', 'clip-path=url("#a")'],
  ['display', 'block', ''],
  ['onclick', 'alert', ''],
])('%s: %s becomes `%s`', (name, value, attributes) => {
  expect(shown({ [name]: value })).toBe(attributes)
})

test('`currentColor` is the colour of the element', () => {
  expect(shown({ stroke: 'currentColor', color: 'red' })).toBe('stroke=#ff0000')
  expect(shown({ stroke: 'currentColors', color: 'red' })).toBe('')
  expect(shown({ stroke: 'a currentColor', color: 'red' })).toBe('')
  expect(shown({ 'stroke-width': 'currentcolor', color: 'red' })).toBe('stroke-width=currentcolor')
})

test('an element has only what it does not inherit', () => {
  const all = [...INITIAL_VALUES.keys(), 'opacity', 'clip-path', 'stop-color', 'stop-opacity']
  const same = Object.fromEntries(INITIAL_VALUES)
  expect(shown(same)).toBe('')
  const other = new Map(all.map((name) => [name, 'other']))
  expect(shown(same, same, other)).toMatchInlineSnapshot(
    `"fill=#000000 fill-opacity=1 fill-rule=nonzero stroke=none stroke-width=1 stroke-opacity=1 stroke-dasharray=none stroke-linecap=butt stroke-linejoin=miter stroke-miterlimit=4 font-size=16 font-weight=normal font-style=normal letter-spacing=normal text-anchor=start dominant-baseline=auto paint-order=normal marker-start=none marker-mid=none marker-end=none visibility=visible"`,
  )
  const own = { opacity: '1', 'alignment-baseline': 'auto', 'text-decoration': 'none' }
  expect(shown({ ...own, 'clip-path': 'none', 'stop-color': '#000', 'stop-opacity': '1' })).toBe('')
  expect(shown({ 'alignment-baseline': 'a', 'stop-opacity': '2', 'clip-path': 'b' })).toBe(
    'alignment-baseline=a clip-path=b stop-opacity=2',
  )
})

test('an element goes back to the initial value of what it inherits', () => {
  const from = new Map([...INITIAL_VALUES, ['font-weight', '700'], ['stroke-dasharray', '5']])
  const back = { 'font-weight': '400', 'stroke-dasharray': '0' }
  expect(shown(back, back, from)).toBe('stroke-dasharray=none font-weight=normal')
})

test('an element passes on what its children inherit', () => {
  const both = new Map([
    ['fill', 'red'],
    ['opacity', '0.5'],
  ])
  const [, onward] = present({ light: both, dark: both }, INITIAL_VALUES)
  expect([...onward].filter(([name, value]) => INITIAL_VALUES.get(name) !== value)).toEqual([
    ['fill', '#ff0000'],
  ])
})

test('an element has a colour for each theme, and nothing that only one of them has', () => {
  expect(shown({ fill: '#ff0000' }, { fill: '#00ff00' })).toMatchInlineSnapshot(
    `"fill=light-dark(#ff0000, #00ff00)"`,
  )
  expect(shown({ fill: 'red', opacity: '0.5' }, {})).toBe('')
  expect(shown({}, { fill: 'red', opacity: '0.5' })).toBe('')
  expect(shown({ fill: 'url(#a)' }, { fill: 'red' })).toBe('fill=url(#a)')
})

test.each([
  ['url(#a)', 'a'],
  ['url( "#a" )', 'a'],
  ["url('#a-1')", 'a-1'],
  ['url(a)', undefined],
  ['url(#a b)', undefined],
  ['x url(#a)', undefined],
  ['url(#a) x', undefined],
])('%s refers to %s', (value, target) => {
  expect(urlTarget(value)).toBe(target)
})
