import { expect, test } from 'vitest'
import { remarkTree } from '../../../../plugins/documents/markup/remark-tree.ts'
import { satteriTree } from '../../../../plugins/documents/markup/satteri-tree.ts'
import { parseDocument } from '../../../../plugins/documents/parse-document.ts'

/** The findings about foreign markup in a `.md` file, from both parsers, which must agree. */
function found(body: string): readonly string[] {
  const text = `---\ntitle: T\n---\n${body}\n`
  const [first = [], second] = [satteriTree, remarkTree].map((tree) =>
    parseDocument('a.md', text, { tree })
      .findings.filter(({ rule }) => rule === 'misread-markup')
      .map(
        ({ place, message, help, fix }) =>
          `${place?.line}:${place?.column} ${message} ${fix ? `→ ${fix.text}` : help}`,
      ),
  )
  expect(second).toEqual(first)
  return first
}

test('markup of other tools is found, and the report says how it is written here', () => {
  const body = `{% include warning.html content="Not yet" %}

See [the plan]({% link items/plan.md %}), {{ site.title | upcase }} and [it]({{< ref "plan.md" >}}).

Text
{: .no_toc }

!!! warning "Mind this"
    Four blanks.

> ??? tip

=== "Linux"

.. note:: Read this
   The text.

.. toctree::

See :ref:\`the plan <plan>\`, {doc}\`plan\` and (:py:class:\`Plan\`).

[TOC]

Text %% ask Ada %% and ==mark this== or [the board|https://example.org/board].

h3. A heading of a wiki

Due:: 2027-03-01

\`\`\`{admonition} A title
Text
\`\`\`

\`\`\`dataview
TABLE status
\`\`\``
  expect(found(body).join('\n')).toMatchInlineSnapshot(`
    "4:1 Unexpected \`{% include warning.html content="Not yet" %}\`; no template engine runs, so a page shows it as text. Write the text itself, or put it in back-ticks for readers to see.
    6:16 Unexpected \`{% link items/plan.md %}\`; no template engine runs, so a page shows it as text. A link to a document is written \`[text](file.md)\` or \`[[id]]\`.
    6:43 Unexpected \`{{ site.title | upcase }}\`; no template engine runs, so a page shows it as text. Write the text itself, or put it in back-ticks for readers to see.
    6:78 Unexpected \`{{< ref "plan.md" >}}\`; no template engine runs, so a page shows it as text. A link to a document is written \`[text](file.md)\` or \`[[id]]\`.
    9:1 Unexpected attributes \`{: .no_toc }\`, which a page shows as text; remove them. Signs that readers are to see stand in back-ticks.
    11:1 Unexpected \`!!! warning "Mind this"\`, which a page shows as text. Write \`:::caution[Mind this]\` and, on a line of its own below the text, \`:::\`.
    14:3 Unexpected \`??? tip\`, which a page shows as text. Write \`:::tip\` and, on a line of its own below the text, \`:::\`.
    16:1 Unexpected tab \`=== "Linux"\`, which a page shows as text. A heading names each part, as in \`### Linux\`.
    18:1 Unexpected directive \`.. note:: Read this\` of Sphinx, which a page shows as text. Write \`:::note[Read this]\` and, on a line of its own below the text, \`:::\`.
    21:1 Unexpected directive \`.. toctree::\` of Sphinx, which a page shows as text. Write it in Markdown. Asides are \`note\`, \`tip\`, \`caution\` or \`danger\`, as in \`:::note\`.
    23:5 Unexpected \`\` :ref:\`the plan <plan>\` \`\`, a role of Sphinx, which a page shows as text. A document is named \`[[id]]\`, a file \`[text](file.md)\`, and code stands in back-ticks.
    23:29 Unexpected \`\` {doc}\`plan\` \`\`, a role of Sphinx, which a page shows as text. A document is named \`[[id]]\`, a file \`[text](file.md)\`, and code stands in back-ticks.
    23:46 Unexpected \`\` :py:class:\`Plan\` \`\`, a role of Sphinx, which a page shows as text. A document is named \`[[id]]\`, a file \`[text](file.md)\`, and code stands in back-ticks.
    25:1 Unexpected \`[TOC]\`; a page lists its headings by itself, so remove this. Signs that readers are to see stand in back-ticks.
    27:6 Unexpected \`%% ask Ada %%\`, which a page shows; write a comment as \`<!-- ask Ada -->\`. Signs that readers are to see stand in back-ticks.
    27:24 Unexpected \`==mark this==\`, which a page shows with its signs; write \`<mark>mark this</mark>\`. Signs that readers are to see stand in back-ticks.
    27:41 Unexpected \`[the board|https://example.org/board]\`; a link is written \`[the board](https://example.org/board)\`. → [the board](https://example.org/board)
    29:1 Unexpected \`h3. A heading of a wiki\`, which a page shows as text. Write the heading as \`### A heading of a wiki\`.
    31:1 Unexpected field \`Due:: 2027-03-01\` in the text, which a page shows as it is. Fields stand at the top of the file, between the two lines \`---\`.
    33:1 Unexpected directive \`{admonition}\`; a page shows its source. Write \`:::note[A title]\` and, on a line of its own below the text, \`:::\`.
    37:1 Unexpected query in \`dataview\`; a page shows its source. A list of documents is a block such as \`<Items where="status=planned" />\`, in an \`.mdx\` file."
  `)
})

test('an anchor that is written as the words of its heading is no link, and gets the right form', () => {
  expect(found('See [it](#Goals & Scope) and [this](#goals).')).toEqual([
    '4:10 Unexpected blank in the address `#Goals & Scope`, so this is not a link; write `#goals--scope`. → #goals--scope',
  ])
})

test('signs that only look like markup of other tools are left alone', () => {
  const body = `A \`{% tag %}\`, a \`{{ name }}\`, $\{{ github.sha }}, {{}} and {a: 1}.

100%% sure, 5 %% 3, a == b == c, x ==y, a=="b"==c, \`==x==\` and ====.

!!! and ???, he said. Really???

Time: 10:30, std::map, :smile: and a :word: then \`code\`, {x} \`y\`.

.. and so on, h2. and h2.x, [TOC] in a sentence, [a|b].

\`\`\`yaml {1}
a: {{ b }}
\`\`\`

    {% indented %}`
  expect(found(body)).toEqual([])
})

test.each(['Text {{ x }} here.', 'See {% link a.md %}.', 'Text\n{: .wide }', 'See {doc}`plan`.'])(
  'what is code in MDX is one finding there: %j',
  (body) => {
    const rules = parseDocument('a.mdx', `---\ntitle: T\n---\n${body}\n`).findings.map(
      ({ rule }) => rule,
    )
    expect(rules).toEqual(['code-in-content'])
    expect(found(body)).toHaveLength(1)
  },
)
