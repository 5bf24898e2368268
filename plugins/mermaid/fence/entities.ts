const ENTITY = /&(?:#\d{1,7}|[a-z]{2,31});/gi
const known = new Map<string, string>()

/**
 * Returns a label's text as readers see it. Mermaid leaves entities such as `&quot;` in SVG labels:
 * https://github.com/mermaid-js/mermaid/issues/7015
 */
export function decoded(text: string): string {
  return text.includes('&') ? text.replace(ENTITY, character) : text
}

function character(entity: string): string {
  const seen = known.get(entity)
  if (seen !== undefined) return seen
  const template = document.createElement('template')
  template.innerHTML = entity
  const text = template.content.textContent ?? entity
  known.set(entity, text)
  return text
}
