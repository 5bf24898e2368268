import { capitalized } from '../basics/wording.ts'
import type { Drawing } from './drawing.ts'
import { LARGEST_PICTURE, NAME } from './fence/limits.ts'
import { prepare } from './fence/prepared.ts'
import { kindOf } from './fence/type-names.ts'
import { UnsupportedDiagram } from './fence/unsupported-diagram.ts'
import { boundsOf, placement } from './shapes/bounds.ts'
import { type Box, union } from './shapes/box.ts'
import { mapBox } from './shapes/transform.ts'
import { computeDeclarations, declaredOnPath } from './styles/computed-declarations.ts'
import { childElements } from './styles/elements.ts'
import { renumber, without } from './svg/ids.ts'
import { recolourLines, toneRectangles } from './svg/line-contrast.ts'
import { restyle } from './svg/restyle.ts'
import { type SvgNode, writeSvg } from './svg/svg-node.ts'
import { recolourText } from './svg/text-contrast.ts'

/**
 * Returns the finished `<svg>` of a drawing. The placeholder `NAME` stands at the start of its ids,
 * and nowhere else.
 */
export function finish(drawing: Drawing): string {
  const { light, dark, source } = drawing
  computeDeclarations(light)
  computeDeclarations(dark)
  toneRectangles(light, 'light')
  toneRectangles(dark, 'dark')
  recolourText(drawing)
  recolourLines(drawing)
  const title = textOf(light, 'title') ?? capital(kindOf(prepare(source).text))
  const description = textOf(light, 'desc')
  const body = renumber(without(NAME, restyle(drawing)), NAME)
  const labels = [labelled('title', title), ...(description ? [labelled('desc', description)] : [])]
  const attributes = new Map([
    ['xmlns', 'http://www.w3.org/2000/svg'],
    ['class', 'diagram diagram-mermaid'],
    ...size(frameAround(light)),
    ['role', description && !holdsLink(body) ? 'img' : 'group'],
    ['aria-labelledby', labels.map((label) => label.attributes.get('id')).join(' ')],
    ...body.attributes,
  ])
  return writeSvg({ name: 'svg', attributes, children: [...labels, ...body.children] })
}

/** Returns the view box of a drawing, with room for every word and frame. */
function frameAround(svg: Element): Box {
  const [x = 0, y = 0, width = 0, height = 0] = (svg.getAttribute('viewBox') ?? '')
    .split(/[\s,]+/)
    .map(Number)
  const parts = [...svg.querySelectorAll('text, .statediagram-cluster rect')].flatMap((part) => {
    const box = isHidden(part) ? undefined : boundsOf(part)
    return box ? [mapBox(placement(part), box)] : []
  })
  return union([{ x, y, width, height }, ...parts]) ?? { x, y, width, height }
}

function isHidden(part: Element): boolean {
  const path = declaredOnPath(part)
  return path.some((declared) => declared.get('display') === 'none' || declared.get('clip-path'))
}

function size({ x, y, width, height }: Box): [string, string][] {
  const [longest, way] = width > height ? [width, 'wide'] : [height, 'high']
  if (longest > LARGEST_PICTURE) {
    const limit = LARGEST_PICTURE.toLocaleString('en-US')
    throw new UnsupportedDiagram(`it would be more than ${limit} pixels ${way}`)
  }
  const box = [Math.floor(x), Math.floor(y), Math.ceil(width + 1), Math.ceil(height + 1)]
  return [
    ['viewBox', box.join(' ')],
    ['width', String(box[2])],
    ['height', String(box[3])],
  ]
}

function capital(text: string): string {
  return capitalized(text)
}

function textOf(svg: Element, name: string): string | undefined {
  const child = childElements(svg).find(({ localName }) => localName === name)
  return child?.textContent?.trim() || undefined
}

function labelled(name: string, text: string): SvgNode {
  return {
    name,
    attributes: new Map([['id', `${NAME}-${name}`]]),
    children: [text.replaceAll(NAME, '')],
  }
}

function holdsLink(node: SvgNode | string): boolean {
  return typeof node !== 'string' && (node.name === 'a' || node.children.some(holdsLink))
}
