/** The elements that a picture may have, each with its allowed attributes of shape and place. */
const ELEMENTS: Readonly<Record<string, string>> = {
  g: '',
  a: '',
  svg: 'x y width height viewBox preserveAspectRatio',
  defs: '',
  path: 'd',
  rect: 'x y width height rx ry',
  circle: 'cx cy r',
  ellipse: 'cx cy rx ry',
  line: 'x1 y1 x2 y2',
  polyline: 'points',
  polygon: 'points',
  text: 'x y dx dy textLength lengthAdjust',
  tspan: 'x y dx dy',
  marker: 'viewBox refX refY markerWidth markerHeight markerUnits orient preserveAspectRatio',
  linearGradient: 'x1 y1 x2 y2 gradientUnits',
  radialGradient: 'cx cy r fx fy gradientUnits',
  stop: 'offset',
  clipPath: 'clipPathUnits',
}

/** Elements that show nothing by themselves. They are left out without an error. */
const LEFT_OUT = new Set(['style', 'title', 'desc', 'metadata', 'filter', 'symbol'])

const allowed = new Map(
  Object.entries(ELEMENTS).map(([name, list]) => [name, ['transform', ...list.split(' ')]]),
)

/**
 * Returns the attributes that an element may keep, or undefined when the element itself is not
 * allowed.
 */
export function attributesAllowed(name: string): readonly string[] | undefined {
  return allowed.get(name)
}

export function isLeftOut(name: string): boolean {
  return LEFT_OUT.has(name)
}

/** Matches the address of a page or file of the site itself, or of a heading. */
const OWN = /^(?:\/(?![/\\])|#)[^\s\\"'<>]*$/

/**
 * Returns a link that a picture may have: one of the site itself, or an absolute one over https,
 * without a user name or password.
 */
export function safeHref(text: string | null): string | undefined {
  if (text && OWN.test(text)) return text
  if (!text || !URL.canParse(text)) return undefined
  const url = new URL(text)
  return url.protocol === 'https:' && url.username === '' && url.password === ''
    ? url.href
    : undefined
}
