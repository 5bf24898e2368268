/**
 * Returns the id of a section that a page has beside the text of its document. Authors may set no
 * id that begins with `mp-`, and the dot keeps it apart from the ids of headings.
 */
export function sectionId(name: string): string {
  return `mp-page.${name}`
}

/** Returns the headings of sections, as the list of a page's headings shows them. */
export function sectionHeadings(sections: readonly (readonly [id: string, title: string])[]) {
  return sections.map(([id, text]) => ({ depth: 2, slug: sectionId(id), text }))
}

/** A section that a page may have: its id, its title, and a sign or count of what it shows. */
export type MaybeSection = readonly [id: string, title: string, shown: unknown]

/** Returns the sections that show something. */
export function filled(sections: readonly MaybeSection[]) {
  return sections.filter(([, , shown]) => shown).map(([id, title]) => [id, title] as const)
}

/** Returns the headings of the sections that show something. */
export function headingsOf(sections: readonly MaybeSection[]) {
  return sectionHeadings(filled(sections))
}
