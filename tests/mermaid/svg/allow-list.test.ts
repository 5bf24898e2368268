import { expect, test } from 'vitest'
import { attributesAllowed, isLeftOut, safeHref } from '../../../plugins/mermaid/svg/allow-list.ts'

const ALLOWED =
  'g a svg defs path rect circle ellipse line polyline polygon text tspan marker linearGradient radialGradient stop clipPath'
const LEFT_OUT = 'style title desc metadata filter symbol'
const REFUSED = 'script foreignObject image use animate set iframe object constructor G'

test('each element of a picture has its attributes', () => {
  const rows = ALLOWED.split(' ').map((name) => `${name}: ${attributesAllowed(name)?.join(' ')}`)
  expect(rows.map((row) => row.trimEnd()).join('\n')).toMatchInlineSnapshot(`
    "g: transform
    a: transform
    svg: transform x y width height viewBox preserveAspectRatio
    defs: transform
    path: transform d
    rect: transform x y width height rx ry
    circle: transform cx cy r
    ellipse: transform cx cy rx ry
    line: transform x1 y1 x2 y2
    polyline: transform points
    polygon: transform points
    text: transform x y dx dy textLength lengthAdjust
    tspan: transform x y dx dy
    marker: transform viewBox refX refY markerWidth markerHeight markerUnits orient preserveAspectRatio
    linearGradient: transform x1 y1 x2 y2 gradientUnits
    radialGradient: transform cx cy r fx fy gradientUnits
    stop: transform offset
    clipPath: transform clipPathUnits"
  `)
})

test('no other element is a part of a picture', () => {
  for (const name of LEFT_OUT.split(' ')) {
    expect(attributesAllowed(name)).toBeUndefined()
    expect(isLeftOut(name)).toBe(true)
  }
  for (const name of REFUSED.split(' ')) {
    expect(attributesAllowed(name)).toBeUndefined()
    expect(isLeftOut(name)).toBe(false)
  }
})

test.each([
  ['/a/b/?c=d#e', '/a/b/?c=d#e'],
  ['/', '/'],
  ['#heading', '#heading'],
  ['https://example.org/ü', 'https://example.org/%C3%BC'],
  ['HTTPS://example.org', 'https://example.org/'],
  ['//example.org/', undefined],
  ['/\\example.org/', undefined],
  ['/a b', undefined],
  ['/a"b', undefined],
  ["/a'b", undefined],
  ['/a<b', undefined],
  ['/a>b', undefined],
  ['/a\\b', undefined],
  ['x/a', undefined],
  ['x#a', undefined],
  ['http://example.org/', undefined],
  ['https://user@example.org/', undefined],
  ['https://:word@example.org/', undefined],
  ['javascript:alert(1)', undefined],
  ['javascript:/a', undefined],
  ['', undefined],
  [null, undefined],
])('a link to %s becomes %s', (text, href) => {
  expect(safeHref(text)).toBe(href)
})
