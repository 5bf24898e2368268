import { expect, test } from 'vitest'
import { edit } from '../../plugins/commands/apply-fixes.ts'
import { checked, findingsOf, mdx } from '../vocabulary.ts'

const OTHERS = {
  'process/plan.md': mdx('title: Plan', '## The Dates\n\nIn May.'),
  'process/eip-1.md': mdx('title: One'),
  'process/eip-20.md': mdx('title: Twenty'),
  'process/GUIDE.txt': new Uint8Array([1]),
}

function of(body: string, extension = 'md'): Promise<string> {
  return findingsOf({ ...OTHERS, [`process/a.${extension}`]: mdx('title: A', body) })
}

test('a host without its scheme is offered with it', async () => {
  expect(
    await of('[a](github.com/acme/x#y) [b](www.example.org) [c](notes.v2/x.md)'),
  ).toMatchInlineSnapshot(`
    "process/a.md:5:5 error broken-link: Cannot find the file \`github.com/acme/x\`; did you mean \`https://github.com/acme/x#y\`?
      help: \`milepost check --fix\` writes it.
    process/a.md:5:30 error broken-link: Cannot find the file \`www.example.org\`; did you mean \`https://www.example.org\`?
      help: \`milepost check --fix\` writes it.
    process/a.md:5:51 error broken-link: Cannot find the file \`notes.v2/x.md\`."
  `)
})

test('one slip is one finding', async () => {
  const slips = [
    '..\\\\b.md',
    '(https://x.example/a)',
    'git@github.com:a/b.git',
    'git@x.example:team/docs',
  ]
  const pictures = '![](clip.mp4) ![]() ![a](slides.pdf)'
  const body = `${slips.map((url) => `[a](${url})`).join('\n\n')}\n\n${pictures}`
  expect(await of(body)).toMatchInlineSnapshot(`
    "process/a.md:5:1 error unsafe-link: Unexpected \`\\\` in \`..\\b.md\`, expected \`/\`.
    process/a.md:7:5 error unsafe-link: Unexpected sign round \`https://x.example/a\`; write the address alone.
    process/a.md:9:5 error unsafe-link: Unexpected \`git@github.com:a/b.git\`, which git alone can open; write \`https://github.com/a/b\`.
    process/a.md:11:5 error unsafe-link: Unexpected \`git@x.example:team/docs\`, which git alone can open; write \`https://x.example/team/docs\`.
    process/a.md:13:5 error unsafe-link: Unexpected picture \`clip.mp4\`, expected a file that ends in \`png\`, \`jpg\`, \`jpeg\`, \`gif\`, \`webp\`, \`avif\` or \`svg\`.
    process/a.md:13:5 warning picture-without-text: Picture without a text, expected what it shows: \`![The roles of a group](…)\`.
      help: In HTML, write \`alt\`; an empty one says that the picture is decoration.
    process/a.md:13:15 error broken-link: Empty picture, expected an address.
    process/a.md:13:26 error unsafe-link: Unexpected picture \`slides.pdf\`, expected a file that ends in \`png\`, \`jpg\`, \`jpeg\`, \`gif\`, \`webp\`, \`avif\` or \`svg\`."
  `)
})

test('other numbers, other files of one name, and the page itself are never meant', async () => {
  const body =
    '[a](./eip-155.md) [b](eip-2.md) [c](./CIP-0008/README.md) [d](../x/a.md) [e](aa.md) [f](eip-001.md)'
  const files = {
    ...OTHERS,
    'process/cip/README.md': mdx('title: C'),
    'process/a.md': mdx('title: A', body),
  }
  expect(await findingsOf(files, { rules: ['broken-link'] })).toMatchInlineSnapshot(`
    "process/a.md:5:5 error broken-link: Cannot find the file \`./eip-155.md\`.
    process/a.md:5:23 error broken-link: Cannot find the file \`eip-2.md\`.
    process/a.md:5:37 error broken-link: Cannot find the file \`./CIP-0008/README.md\`.
    process/a.md:5:63 error broken-link: Cannot find the file \`../x/a.md\`.
    process/a.md:5:78 error broken-link: Cannot find the file \`aa.md\`.
    process/a.md:5:89 error broken-link: Cannot find the file \`eip-001.md\`; did you mean \`eip-1.md\`?"
  `)
})

test('the other case of any file is offered, and the repository itself is a target', async () => {
  expect(
    await of('[a](guide.TXT) [b](../Process/PLAN.md) [c](../..) [d](../../)'),
  ).toMatchInlineSnapshot(`
    "process/a.md:5:5 error broken-link: Cannot find the file \`guide.TXT\`; did you mean \`GUIDE.txt\`?
      help: \`milepost check --fix\` writes it.
    process/a.md:5:20 error broken-link: Cannot find the file \`../Process/PLAN.md\`; did you mean \`plan.md\`?
      help: \`milepost check --fix\` writes it."
  `)
})

test('links without an ending and anchors in other case are fixed', async () => {
  const body =
    '[a](./eip-20) [b](eip-20#x) [c](../process/plan/) [d](plan.md#The-Dates) [e](#here-I-am)\n\n## Here I am\n\nx'
  const path = 'content/process/a.md'
  const text = mdx('title: A', body)
  const { findings } = await checked({ ...OTHERS, 'process/a.md': text })
  expect(await of(body)).toMatchInlineSnapshot(`
    "process/a.md:5:5 error broken-link: Cannot find \`./eip-20\`; did you mean \`./eip-20.md\`?
      help: \`milepost check --fix\` writes it.
    process/a.md:5:19 error broken-link: Cannot find \`eip-20\`; did you mean \`eip-20.md\`?
      help: \`milepost check --fix\` writes it.
    process/a.md:5:33 error broken-link: Cannot find \`../process/plan/\`; did you mean \`../process/plan.md\`?
      help: \`milepost check --fix\` writes it.
    process/a.md:5:55 warning anchor-case: Unexpected letter case in \`#The-Dates\`; write \`#the-dates\`.
      help: \`milepost check --fix\` writes it.
    process/a.md:5:78 warning anchor-case: Unexpected letter case in \`#here-I-am\`; write \`#here-i-am\`.
      help: \`milepost check --fix\` writes it."
  `)
  const fixes = findings.flatMap(({ file, fix }) => (file === path && fix ? [fix] : []))
  expect(edit(text, fixes).text).toContain(
    '[a](./eip-20.md) [b](eip-20.md#x) [c](../process/plan.md) [d](plan.md#the-dates) [e](#here-i-am)',
  )
})

test('a definition that nothing uses is an info; a used one is an error', async () => {
  const body =
    'See [it][used].\n\n[unused]: #nowhere\n[also]: gone.md\n[used]: #nowhere\n[js]: javascript:x'
  expect(await of(body)).toMatchInlineSnapshot(`
    "process/a.md:7:11 info broken-anchor: Cannot find the heading \`#nowhere\` in this document.
      help: No link uses this definition; remove it.
    process/a.md:8:9 info broken-link: Cannot find the file \`gone.md\`.
      help: No link uses this definition; remove it.
    process/a.md:9:9 error broken-anchor: Cannot find the heading \`#nowhere\` in this document.
      help: It has no headings.
    process/a.md:10:7 error unsafe-link: Unexpected scheme \`javascript:\`, expected \`https\`, \`http\`, \`mailto\`, \`tel\`, \`irc\`, \`ircs\`, \`xmpp\` or \`inv\`, or a relative link."
  `)
})

const ANCHOR =
  'process/a.EXT:5:5 error broken-anchor: Cannot find the heading `#pii` in this document.\n  help: Write `<a id="pii"></a>` above the heading; `{#pii}` sets no id.'
const BRACE =
  'process/a.EXT:7:18 error code-in-content: Unexpected `{#pii}`; write `<a id="pii"></a>` above the heading.'

test.each([
  { extension: 'md', findings: [ANCHOR] },
  { extension: 'mdx', findings: [BRACE] },
])(
  'an id in braces is reported with the way out, in .$extension',
  async ({ extension, findings }) => {
    const found = await of('[x](#pii)\n\n## Personal data {#pii}\n\ny', extension)
    expect(found.replaceAll(`a.${extension}`, 'a.EXT')).toBe(findings.join('\n'))
  },
)
