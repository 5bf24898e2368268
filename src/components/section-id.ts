/**
 * Returns the id of a section that a page has beside the text of its document. Authors may set no
 * id that begins with `mp-`, and the dot keeps it apart from the ids of headings.
 */
export function sectionId(name: string): string {
  return `mp-page.${name}`
}
