import { globSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { expect, test } from 'vitest'

/** The places of a package that write a value as HTML: `Head.astro content`. */
function rawPlaces(pattern: string, write: RegExp): readonly string[] {
  const files = globSync(pattern)
  expect(files).not.toEqual([])
  const found = files.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(write)].map(
      ([, value]) => `${basename(file)} ${value}`,
    ),
  )
  return [...new Set(found)].toSorted()
}

/** The values that Starlight writes as HTML, each with the text of ours that gets there. */
const OF_STARLIGHT = {
  'AnchorHeading.astro headingHTML': 'headings in MDX of the site itself',
  'AnchorHeading.astro headingLinkIconSvgChildrenHtml': 'a constant',
  'Banner.astro banner.content': 'no page of ours has a banner',
  'Card.astro title': 'MDX of the site itself',
  'FileTree.astro html': 'MDX of the site itself',
  'Head.astro content': 'titles, through `headTitle`, and JSON without `<`',
  'Hero.astro icon.html': 'no page of ours has a hero',
  'Hero.astro rawHtml': 'no page of ours has a hero',
  'Hero.astro tagline': 'no page of ours has a hero',
  'Hero.astro title': 'no page of ours has a hero',
  'Icon.astro Icons[name]': 'constants',
  'LinkCard.astro description': 'MDX of the site itself',
  'LinkCard.astro title': 'MDX of the site itself',
  'Select.astro label': 'names of themes and languages, from the configuration',
  'Steps.astro html': 'MDX of the site itself',
  'Tabs.astro html': 'MDX of the site itself',
}

test('Starlight writes HTML where we know it, so a new version cannot add a place unseen', () => {
  const found = rawPlaces(
    'node_modules/@astrojs/starlight/dist/**/*.astro',
    /set:html=\{([\w.[\]]+)\}/g,
  )
  expect(found).toEqual(Object.keys(OF_STARLIGHT))
})

/** The values that Astro writes as HTML beside pages, each with the text of ours that gets there. */
const OF_ASTRO = {
  'overlay.js err.highlightedCode': 'code that Astro has coloured itself',
  'overlay.js text': 'labels of its links, all constants',
  'overlay.js text.trim()': 'findings, encoded as text',
}

test('the overlay of Astro takes HTML where we know it', () => {
  const found = rawPlaces(
    'node_modules/astro/dist/core/errors/overlay.js',
    /\.innerHTML = ((?:err|text)[\w.()]*);/g,
  )
  expect(found).toEqual(Object.keys(OF_ASTRO))
})

test('no page of ours has what Starlight takes as HTML', () => {
  const shell = readFileSync('src/components/Shell.astro', 'utf8')
  expect(shell).toContain('site.headTitle(title)')
  expect(shell).toContain("JSON.stringify(data).replaceAll('<', '\\\\u003c')")
  for (const file of globSync('src/{components,routes}/**/*.astro')) {
    expect(readFileSync(file, 'utf8'), file).not.toMatch(/\b(?:banner|hero|tagline):/)
  }
})
