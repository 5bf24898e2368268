import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const FILES = ['plugins/**/*.ts', 'src/**/*.{ts,astro}'].flatMap((files) => globSync(files)).sort()

/** The lines of code and theme that match, a row each: where, and what is found. */
function found(pattern: RegExp): string[] {
  return FILES.flatMap((file) => {
    const lines = readFileSync(file, 'utf8').split('\n')
    return lines.flatMap((line) => [...line.matchAll(pattern)].map(([text]) => `${file} ${text}`))
  })
}

test('code and theme are looked at', () => {
  expect(FILES).toContain('src/components/Shell.astro')
  expect(FILES.length).toBeGreaterThan(400)
})

test('markup enters a page as it is in one place', () => {
  const raw =
    /set:html|is:raw|define:vars|outerHTML|insertAdjacentHTML|document\.write\b|\bsetHTML\w*|unescapeHTML|markHTMLString|HTMLString/g
  expect(found(raw)).toEqual(['src/components/Markup.astro set:html'])
})

test('what enters there comes from the sanitiser or from a writer of pictures', () => {
  expect(found(/<Markup html=.*?\/>/g)).toMatchInlineSnapshot(`
    [
      "src/components/DocumentText.astro <Markup html={body.html} />",
      "src/components/PlanGraph.astro <Markup html={html} />",
      "src/components/StatusMark.astro <Markup html={site.mark(Astro.props.phase)} />",
      "src/components/blocks/Block.astro <Markup html={await pictures.block(content, id)} />",
      "src/routes/graph-part.astro <Markup html={html} />",
      "src/routes/group.astro <Markup html={page.terms} />",
      "src/routes/group.astro <Markup html={body.picture} />",
      "src/routes/item.astro <Markup html={body.picture} />",
      "src/routes/other.astro <Markup html={body.picture} />",
      "src/routes/release-list.astro <Markup html={picture} />",
      "src/routes/release-list.astro <Markup html={keptPicture} />",
      "src/routes/rfc.astro <Markup html={body.picture} />",
      "src/routes/roadmap.astro <Markup html={body.picture} />",
      "src/routes/timeline.astro <Markup html={picture} />",
    ]
  `)
})

test('in a tree, finished markup stands where a picture is', () => {
  expect(found(/type: 'raw'|allowDangerousHtml: true/g)).toEqual([
    'plugins/diagrams/figure.ts allowDangerousHtml: true',
    "plugins/diagrams/written-parts.ts type: 'raw'",
    "plugins/rendering/asides.ts type: 'raw'",
    "plugins/rendering/pictures.ts type: 'raw'",
    'plugins/rendering/renderer.ts allowDangerousHtml: true',
  ])
})

test('only these say that text is finished markup', () => {
  expect(found(/(?<![.\w])finished\(|as (?:unknown as )?Markup\b/g)).toMatchInlineSnapshot(`
    [
      "plugins/astro/content/based-body.ts finished(",
      "plugins/basics/markup.ts finished(",
      "plugins/basics/markup.ts finished(",
      "plugins/basics/markup.ts as Markup",
      "plugins/diagrams/figure.ts finished(",
      "plugins/diagrams/mark-picture.ts finished(",
      "plugins/diagrams/timelines/plan-timeline-figure.ts finished(",
      "plugins/diagrams/timelines/timeline-figure.ts finished(",
      "plugins/diagrams/written-parts.ts finished(",
      "plugins/documents/markup/outline.ts finished(",
      "plugins/documents/markup/outline.ts finished(",
      "plugins/mermaid/renderer.ts finished(",
      "plugins/rendering/blocks.ts finished(",
      "plugins/rendering/blocks.ts finished(",
      "plugins/rendering/blocks.ts finished(",
      "plugins/rendering/mermaid-figure.ts finished(",
      "plugins/rendering/renderer.ts finished(",
    ]
  `)
})

test('markup that is read again belongs to the pages in which Mermaid draws', () => {
  expect(
    found(/\.innerHTML\b|parseFromString|createContextualFragment|new JSDOM/g),
  ).toMatchInlineSnapshot(`
    [
      "plugins/mermaid/drawing.ts .innerHTML",
      "plugins/mermaid/fence/entities.ts .innerHTML",
      "plugins/mermaid/page.ts new JSDOM",
    ]
  `)
})

/** Reports, terminals and sentences about markup are no pages. */
function isShown(row: string): boolean {
  return /^(?:src|plugins\/(?:astro|diagrams|links|markdown|mermaid|rendering|views))\//.test(row)
}

test('no text is put into markup by hand but here', () => {
  expect(found(/`[^`]*<[a-z/!][^`]*\$\{.*/g).filter(isShown)).toMatchInlineSnapshot(`
    [
      "plugins/astro/search/searched-pages.ts \`\${head}<body>\${marked}</main></body></html>\` }",
      "plugins/diagrams/graphviz-input.ts \`<table border="0" \${place}><tr><td></td></tr></table>\` }",
      "plugins/links/shown/html-links.ts \`<a href="\${encoded(shown.url)}">\${encoded(words)}</a>\`",
      "plugins/links/shown/html-links.ts \`<span class="\${BROKEN_CLASS}" title="\${encoded(shown.reason)}">\${encoded(words)}</span>\`",
      "plugins/mermaid/fence/amount.ts \`(?<![^\\\\s,;])(?!["'(]*https://)[^\\\\s,;]{\${MOST_IN_WORD + 1}}\`)",
      "plugins/mermaid/svg/svg-node.ts \`\${start}>\${inside}</\${node.name}>\`",
      "plugins/rendering/blocks.ts \`<div class="mp-block not-content">\${shown.join('')}</div>\`)",
      "plugins/rendering/mermaid-figure.ts \`<figure id="\${figure}" class="diagram-figure">\`,",
      "plugins/rendering/mermaid-figure.ts \`<a class="diagram-back" href="#\${link}">\${encoded(t('diagram.back'))}</a>\`,",
      "plugins/rendering/mermaid-figure.ts \`<div class="diagram-scroll" tabindex="0" role="group" aria-label="\${encoded(t('diagram'))}">\`,",
      "plugins/rendering/mermaid-figure.ts \`<svg class="diagram-room" width="\${room}" height="0" aria-hidden="true"></svg>\${svg}</div>\`,",
      "plugins/rendering/mermaid-figure.ts \`<a id="\${link}" href="#\${figure}">\${encoded(t('diagram.alone'))}</a>\`,",
    ]
  `)
  expect(
    found(/\b(?:html|svg|picture|markup|page|content)\.replace(?:All)?\(.*/gi),
  ).toMatchInlineSnapshot(`
    [
      "plugins/mermaid/renderer.ts svg.replaceAll(NAME, () => name)) } : made",
    ]
  `)
})

test('what Starlight writes into the head as it is, is a title that is encoded', () => {
  expect(found(/\bcontent: site\..*|\b(?:banner|hero|tagline):/g)).toEqual([
    'src/components/Shell.astro content: site.headTitle(title) },',
  ])
})

test('every link of a view leads to a page of the site, or has passed the gate of fields', () => {
  const hrefs = found(/\bhref: .*/g).filter((row) => /^plugins\/views\//.test(row))
  const own = /href: (?:string|front\b|(?:frontAddress|addressOf|listAddress|pageAddress)\()/
  expect(hrefs.filter((row) => !own.test(row))).toMatchInlineSnapshot(`
    [
      "plugins/views/web-link.ts href: url } : { text }",
    ]
  `)
})
