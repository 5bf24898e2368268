/** A part of a picture, ready to be written. */
export interface SvgNode {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly (SvgNode | string)[]
}

const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu

export function writeSvg(node: SvgNode | string): string {
  if (typeof node === 'string') return escaped(node)
  const attributes = [...node.attributes].map(([name, value]) => ` ${name}="${quoted(value)}"`)
  const inside = node.children.map(writeSvg).join('')
  const start = `<${node.name}${attributes.join('')}`
  return inside === '' ? `${start}/>` : `${start}>${inside}</${node.name}>`
}

function escaped(text: string): string {
  const clean = text.replace(FORBIDDEN, '')
  return clean.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
}

function quoted(value: string): string {
  return escaped(value).replace(/"/g, '&quot;')
}
