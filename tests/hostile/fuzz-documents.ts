import { otherLines, structure } from './fuzz-structures.ts'
import { type Random, randomFrom } from './random.ts'

export interface FuzzDocument {
  readonly path: string
  readonly text: string
}

/** A document that no author writes: Markdown or MDX, with whatever may upset a reader of it. */
export function fuzzDocument(seed: number): FuzzDocument {
  const random = randomFrom(seed)
  const ending = random.pick(['md', 'mdx'])
  const blocks = Array.from({ length: 1 + random.below(6) }, () => block(random))
  const body = blocks.join(random.pick(['\n\n', '\n', '\r\n', '\n\n', '\n \n', '\n\t\n']))
  const text = `${head(random)}${random.once(2) ? otherLines(body, random) : body}`
  const path = `content/process/fuzz-${seed}.${ending}`
  return { path, text: random.once(4) ? damaged(text, random) : text }
}

const WORDS = [
  'a',
  'word',
  ' ',
  '\n',
  '*',
  '_',
  '`',
  '[',
  ']',
  '(',
  ')',
  '<',
  '>',
  '&',
  '"',
] as const

const ODD = [
  '\u0000',
  '\u001b[31m',
  '\u009b2J',
  '\u202e',
  '\u2066',
  '\u200b',
  '\u2028',
  '\ufeff',
  '\ud83d',
  '\ue000',
  '\u{e0061}',
  'е',
  'ａ',
  '🏴‍☠️',
  'e\u0301\u0301\u0301\u0301',
  '\n::error::x',
  '##[add-mask]',
  '\t',
  '\r',
  '\\',
] as const

const MARKUP = [
  '<script>window.__pwned=1</script>',
  '<img src=x onerror=window.__pwned=1>',
  '<a href="javascript:window.__pwned=1">x</a>',
  '<a href="&#106;avascript&colon;x" title="a">x</a>',
  '<svg><a xlink:href="javascript:x"><text>x</text></a></svg>',
  '<math><mi xlink:href="javascript:x">',
  '<div style="background:url(//evil.example)">x</div>',
  '<iframe srcdoc="<script>x</script>">',
  '<b id="constructor">x</b>',
  '<details open ontoggle=x><summary>x</summary></details>',
  '<table><tr><td><form action="javascript:x"><input autofocus onfocus=x>',
  '<!-- --!><img src onerror=x> -->',
  '<![CDATA[ <script>x</script> ]]>',
  '<p class="mp-status" data-x="y">x',
  '</div></main></body><base href="//evil.example">',
  '<noscript><p title="</noscript><img src onerror=x>">',
  '<Aside type="tip" title="x">y</Aside>',
  '<Status value="done" />',
  '<Note {...x}>y</Note>',
  '<Own a={1} />',
  '{window.__pwned = 1}',
  '{/* a comment */}',
  '{"}"}',
  'import x from "node:fs"',
  'export const x = 1',
  'export * from "x"',
  '<></>',
] as const

const LINKS = [
  '[x](javascript:x)',
  '[x](<java script:x>)',
  '[x](data:text/html,x)',
  '[x](//evil.example)',
  '[x](https://a@evil.example/)',
  '[x](https:\\evil.example)',
  '[x](http://xn--80ak6aa92e.com/ "a title")',
  '![x](http://evil.example/t.gif)',
  '![x](https://example.org/t.png)',
  '![x](../../../etc/passwd.png)',
  '<https://example.org>',
  '<javascript:x>',
  'https://example.org/a_b*c',
  'mailto:a@b.c?subject=%0d%0aBcc:x',
  '[[page:x]]',
  '[[item:a|<b>x</b>]]',
  '[[a@1.0#b]]',
  '[x][r]\n\n[r]: javascript:x "t"',
  '![x][r]\n\n[r]: http://x.example/y',
  'inv:a#b.*',
  '<inv:a:py:class#b>',
  'x[^1]\n\n[^1]: <b>note</b>',
] as const

const FENCES = [
  '```mermaid\nflowchart LR\n  a["<img src=x onerror=x>"] --> b\n  click a href "javascript:x"\n```',
  '```mermaid\n%%{init: {"securityLevel": "loose"}}%%\nflowchart LR\n  a --> b\n```',
  '```milepost\nitem:a, <b>\n```',
  '```js {x}"onmouseover=x\nalert(1)\n```',
  '~~~html\n<script>x</script>\n~~~',
  '````\n```\n````',
  '```',
] as const

const HEADS = [
  '---\ntitle: A title\n---\n\n',
  '---\ntitle: "</title><script>window.__pwned=1</script>"\n---\n\n',
  '---\ntitle: A\ndescription: "\\u202e \\u001b[31m"\ntags: [a, "b\\nc"]\n---\n',
  '---\ntitle: &a x\ndescription: *a\n---\n',
  '---\ntitle: !!js/function x\n---\n',
  '---js\ntitle: x\n---\n',
  '---\n__proto__: { x: 1 }\nconstructor: x\ntitle: x\n---\n',
  '---\ntitle: x\nmilepost: { allow: { invalid-markup: because, unsafe-text: because } }\n---\n',
  '---\ntitle: [[[[[[[[[[\n---\n',
  '---\ntitle: x\n',
  '\ufeff---\r\ntitle: x\r\n---\r\n',
  '',
] as const

function head(random: Random): string {
  const written = random.once(2) ? HEADS[0] : random.pick(HEADS)
  return random.once(8) ? damaged(written, random) : written
}

function block(random: Random): string {
  if (random.once(3)) return structure(random, 2)
  const inner = () => inline(random)
  const blocks: readonly [() => string, ...(() => string)[]] = [
    inner,
    inner,
    () => `${'#'.repeat(1 + random.below(7))} ${inner()}`,
    () => `${'> '.repeat(1 + random.below(45))}${inner()}`,
    () => `${'- '.repeat(1 + random.below(45))}${inner()}`,
    () => `| ${inner()} | b |\n| --- | :-: |\n| ${inner()} | ${inner()} |`,
    () => `1. ${inner()}\n   ${block(random)}`,
    () => random.pick(FENCES),
    () => `- [ ] ${inner()}\n- [x] ${inner()}`,
    () => `<div>\n\n${inner()}\n\n</div>`,
    () => random.text(WORDS, 40),
  ]
  return random.pick(blocks)()
}

function inline(random: Random): string {
  const pieces: readonly [() => string, ...(() => string)[]] = [
    () => random.pick(MARKUP),
    () => random.pick(LINKS),
    () => random.pick(ODD),
    () => random.text(WORDS, 8),
    () => `[${random.pick(MARKUP)}](${random.pick(LINKS)})`,
    () => `**${random.pick(ODD)}${random.pick(LINKS)}**`,
    () => `\`${random.pick(MARKUP)}\``,
    () => 'plain words',
  ]
  const parts = Array.from({ length: 1 + random.below(4) }, () => random.pick(pieces)())
  return parts.join(random.pick(['', ' ']))
}

/** A few stretches cut, doubled, or put in place of others. */
function damaged(text: string, random: Random): string {
  let result = text
  for (let left = 1 + random.below(4); left > 0; left -= 1) {
    const at = random.below(result.length + 1)
    const end = at + random.below(6)
    const put = random.pick([
      '',
      random.pick(ODD),
      random.pick(WORDS),
      result.slice(at, end).repeat(2),
    ])
    result = result.slice(0, at) + put + result.slice(end)
  }
  return result
}
