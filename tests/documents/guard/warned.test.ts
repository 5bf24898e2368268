import { describe, expect, test } from 'vitest'
import { page } from '../../rendering/page.ts'
import { findingsOf, mdx } from '../../vocabulary.ts'

/** The findings of a body as a document. Line 5 is its first line. */
function of(body: string, { publish = true, path = 'process/a.md' } = {}): Promise<string> {
  const config = { publish, repository: 'https://github.com/acme/x' }
  return findingsOf({ [path]: mdx('title: A', body) }, { config })
}

describe('ids that some programs cannot name', () => {
  test.each([
    ['<a id="a b"></a>', 'blank in the id `a b`', '[x](#a%20b) [y](<#a b>)'],
    ['<span name="malloc (x, n)">y</span>', 'blank in the name `malloc (x, n)`', ''],
    ['<a id="<c>"></a>', '`<` in the id `<c>`', '[x](#%3Cc%3E)'],
    ['<a id="&lt;b&gt;"></a>', '`<` in the id `<b>`', '[x](<#\\<b\\>>)'],
  ])('%j is a warning, and links find it', async (html, what, links) => {
    const expected = 'expected letters, digits, `-`, `_`, `.` or `:`.'
    expect(await of(`c ${html}\n\n${links}`)).toMatch(
      /^process\/a.md:5:\d+ warning misread-markup: [^\n]*$/,
    )
    expect(await of(`c ${html}\n\n${links}`)).toContain(`Unexpected ${what}, ${expected}`)
  })

  test('a page keeps them, as text of one attribute', async () => {
    const { html } = await page('<a id="a b"></a><b id="<img src=x onerror=y>">c</b> [x](#a%20b)')
    expect(String(html)).toBe(
      '<p><a id="a b"></a><b id="<img src=x onerror=y>">c</b> <a href="#a%20b">x</a></p>',
    )
  })
})

describe('elements of forms', () => {
  test.each([
    ['button', '<h3><button type="submit" aria-expanded="true" form="f">Text</button></h3>'],
    ['label', '<label for="x">Text</label>'],
    ['progress', '<progress value="3" max="9">Text</progress>'],
  ])('a page shows the text of <%s> alone', async (name, body) => {
    expect(await of(body)).toMatch(
      new RegExp(
        `^process/a.md:5:\\d+ warning unshown-html: A page leaves out the tags of \`<${name}>\` and shows its text; remove them.\n  help: A page has no forms: nothing on it can be pressed or filled in.$`,
      ),
    )
    for (const extension of ['md', 'mdx'] as const) {
      const { html } = await page(body, { extension })
      expect(String(html)).toContain('Text')
      expect(String(html)).not.toMatch(new RegExp(`<${name}|type=|form=|value=`))
    }
  })

  test.each(['<button onclick="x">y</button>', '<button formaction="x">y</button>'])(
    '%j is an error',
    async (body) => expect(await of(body)).toContain(' error unsafe-html: Unexpected attribute'),
  )
})

describe('addresses', () => {
  test.each([
    'http://localhost:{port}/jobs/{name}',
    'http://localhost:8545,https://x.example/a',
    '<http://x.example:port/>',
  ])('%j alone misleads nobody, and with another text it is an error', async (written) => {
    const url = written.replace(/[<>]/g, '')
    expect(await of(`See ${written} here.`)).toBe(
      `process/a.md:5:${written === url ? 5 : 6} warning misread-markup: Unexpected link to \`${url}\`, which no browser opens; put the address in back-ticks.`,
    )
    expect(await of(`See [the jobs](${url}) here.`)).toContain(' error unsafe-link: ')
    expect(await of(`See [https://x.example](${url}) here.`)).toContain(' error unsafe-link: ')
  })

  test.each(['https://x.example/', 'http://x.example/?q='])(
    'many servers refuse a long link to %s',
    async (start) => {
      const url = (length: number) => start + 'a'.repeat(length - start.length)
      expect(await of(`[x](${url(8000)})`)).toBe('')
      const warning =
        'misread-markup: Unexpected length of 8001 characters; many servers refuse a link of more than 8000.'
      expect(await of(`[x](${url(8001)})`)).toBe(`process/a.md:5:5 warning ${warning}`)
      expect(await of(`<a href="${url(8001)}">x</a>`)).toContain(warning)
      expect(await of(`![x](${url(8001)})`)).toContain(' error unsafe-link: ')
    },
  )
})

describe('tags that code hosts show as text', () => {
  test.each([
    '[Use <style> here](https://x.example)',
    '<style>\ntd { padding: 1px }\n</style>',
    'The <iframe mozbrowser> code.',
    'An <iframe> and a <title>.',
  ])('%j is a warning where nothing is published', async (body) => {
    const found = (await of(body, { publish: false })).split('\n').filter(isOfHtml)
    expect(found.length).toBeGreaterThan(0)
    expect(found.filter((line) => line.includes(' error '))).toEqual([])
    const published = (await of(body)).split('\n').filter(isOfHtml)
    expect(published.filter((line) => line.includes(' warning '))).toEqual([])
  })

  test.each(['<script>', '<script async>', '<iframe src="https://x.example">', '<object>'])(
    '%j is an error everywhere',
    async (body) => {
      expect(await of(`a ${body} b`, { publish: false })).toContain(' error unsafe-html: ')
    },
  )

  test.each(['<link to the issue>', '<base of the plan>'])(
    'the words %j of a template are a warning where nothing is published',
    async (words) => {
      const template = 'process/0000-template.md'
      const message = `unsafe-html: Unexpected element \`${words}\`.`
      expect(await of(words, { publish: false, path: template })).toContain(`warning ${message}`)
      expect(await of(words, { publish: false })).toContain(`error ${message}`)
      expect(await of(words, { path: template })).toContain(`error ${message}`)
    },
  )
})

function isOfHtml(line: string): boolean {
  return line.includes(' unsafe-html: ')
}
