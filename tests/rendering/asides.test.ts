import { expect, test } from 'vitest'
import { page } from './page.ts'

const ICONS = { information: '<path d="M1"/>', rocket: '<path d="M2"/>', heart: '<path d="M3"/>' }

/** The page of a text, with icons as `(icon d)` and without the classes that all asides have. */
async function shown(body: string, extension: 'md' | 'mdx' = 'md'): Promise<string> {
  const { html } = await page(body, { extension, icons: ICONS, files: FILES })
  return html
    .replace(/<svg [^>]*class="starlight-aside__icon"[^>]*><path d="(\w+)"\/><\/svg>/g, '(icon $1)')
    .replace(/class="starlight-aside starlight-aside--/g, 'class="')
}

const FILES = { 'process/plan.md': '---\ntitle: The Plan\n---\n' }

test.each(['md', 'mdx'] as const)(
  'an aside, with a title and an icon, in .%s',
  async (extension) => {
    const body =
      ':::tip[Read [[plan]] *first*]{icon="heart"}\nText.\n- A list\n\n```js\n1\n```\n:::\n\nAfter, at 10:30 :smile: ::x.'
    expect(await shown(body, extension)).toMatchInlineSnapshot(`
      "<aside class="tip" aria-label="Read The Plan first"><p class="starlight-aside__title" aria-hidden="true">(icon M3)Read <a href="/process/plan/">The Plan</a> <em>first</em></p><div class="starlight-aside__content"><p>Text.</p><ul>
      <li>A list</li>
      </ul><pre><code class="hljs language-js"><span class="hljs-number">1</span>
      </code></pre></div></aside>
      <p>After, at 10:30 :smile: ::x.</p>"
    `)
  },
)

test('asides within one another, in a list and in a quote', async () => {
  const body =
    '::::note\nOuter\n\n:::danger\nInner\n:::\n\n::::\n\n- Item\n\n  :::caution\n  In a list\n  :::\n\n> :::tip\n> In a quote\n> :::'
  expect(await shown(body)).toMatchInlineSnapshot(`
    "<aside class="note" aria-label="Note"><p class="starlight-aside__title" aria-hidden="true">(icon M1)Note</p><div class="starlight-aside__content"><p>Outer</p><aside class="danger" aria-label="Danger"><p class="starlight-aside__title" aria-hidden="true">Danger</p><div class="starlight-aside__content"><p>Inner</p></div></aside></div></aside>
    <ul>
    <li>
    <p>Item</p>
    <aside class="caution" aria-label="Caution"><p class="starlight-aside__title" aria-hidden="true">Caution</p><div class="starlight-aside__content"><p>In a list</p></div></aside>
    </li>
    </ul>
    <blockquote>
    <aside class="tip" aria-label="Tip"><p class="starlight-aside__title" aria-hidden="true">(icon M2)Tip</p><div class="starlight-aside__content"><p>In a quote</p></div></aside>
    </blockquote>"
  `)
})

test.each([
  ['NOTE', 'note'],
  ['TIP', 'tip'],
  ['IMPORTANT', 'tip'],
  ['WARNING', 'caution'],
  ['caution', 'danger'],
])('the alert [!%s] looks like the aside %s', async (name, type) => {
  const html = await shown(`> [!${name}]\n> Votes *close*.\n>\n> - One`)
  const title = name[0]?.toUpperCase() + name.slice(1).toLowerCase()
  expect(html.replaceAll(/\(icon \w+\)/g, '')).toBe(
    `<aside class="${type}" aria-label="${title}"><p class="starlight-aside__title" aria-hidden="true">${title}</p><div class="starlight-aside__content"><p>Votes <em>close</em>.</p><ul>\n<li>One</li>\n</ul></div></aside>`,
  )
})

test('a quote of other words stays a quote', async () => {
  expect(await shown('> [!FOO]\n> x\n\n> \\[!NOTE]\n> y\n\n> See [!NOTE].')).not.toContain('aside')
})
