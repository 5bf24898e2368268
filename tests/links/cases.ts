import { mdx } from '../vocabulary.ts'
import { component, locked } from './pinned.ts'

/** Documents, and names in the docs of a component, that pages link to. */
export const FILES: Readonly<Record<string, string | Uint8Array>> = {
  'content/process/planning.mdx': mdx('title: How we plan', '## Each quarter\n\nText.'),
  'content/process/here.mdx': mdx('title: Here', '## Own\n\nText.'),
  'content/components/flytekit.mdx': component('flytekit', '  pin: "1.3"'),
  'content/components/admin.mdx': component('admin', '  pin: "1.3"'),
  ...below(
    locked({
      'flytekit 1.2': ['flytekit.old py:function 1 api.html#$ -'],
      'flytekit 1.3': [
        'flytekit.Task py:class 1 api.html#$ -',
        'flytekit.task py:function 1 api.html#$ The task decorator',
        'getting started std:label -1 start.html#getting-started Getting started',
      ],
    }),
  ),
}

export const BASE = '/docs'

const KIT = 'https://docs.example.org/flytekit/v1.3/api.html'

const PICTURE = 'https://example.org/x.png'

type Case = readonly [name: string, written: string, html: string]

/** Links as an author may write them, each with the HTML that every pipeline must make of it. */
export const CASES: readonly Case[] = [
  ['an id takes the title', '[[planning]]', '<a href="/docs/process/planning/">How we plan</a>'],
  [
    'an id with words of its own',
    '[[planning|plans]]',
    '<a href="/docs/process/planning/">plans</a>',
  ],
  [
    'an id with a heading',
    '[[planning#each-quarter]]',
    '<a href="/docs/process/planning/#each-quarter">How we plan: Each quarter</a>',
  ],
  ['an id with its kind', '[[page:planning]]', '<a href="/docs/process/planning/">How we plan</a>'],
  ['a link to another site', '[x](https://example.org/)', '<a href="https://example.org/">x</a>'],
  [
    'an id of nothing',
    '[[planing]]',
    '<span class="mp-broken" title="Cannot find document `planing`; did you mean `planning`?">planing</span>',
  ],
  [
    'an id over the end of a line',
    '[[planning|how we\nplan]] and [[planning#each\nquarter]]',
    '<a href="/docs/process/planning/">how we plan</a> and <a href="/docs/process/planning/#each-quarter">How we plan: Each quarter</a>',
  ],
  [
    'an id over the end of a quoted line',
    '> [[planning|how we\n> plan]]',
    '<a href="/docs/process/planning/">how we plan</a>',
  ],
  [
    'an id in the words of a link gives its own words',
    '[see [[planning]] *and [[planning|more]]*](https://example.org/)',
    '<a href="https://example.org/">see How we plan <em>and more</em></a>',
  ],
  [
    'an id in an element that is a link',
    'The <a href="https://example.org/">site of [[planning]]</a>, [[planning|plans]].',
    'The <a href="https://example.org/">site of How we plan</a>, <a href="/docs/process/planning/">plans</a>.',
  ],
  [
    'links in an element that is a link',
    'The <a href="https://example.org/">a [b](https://example.com/), [c][inner] and [](inv:flytekit#flytekit.task)</a>.\n\n[inner]: https://example.com/',
    'The <a href="https://example.org/">a b, c and The task decorator</a>.',
  ],
  ['what is escaped stays', '\\[[planning]]', '[[planning]]'],
  ['code stays', '`[[planning]]`', '<code>[[planning]]</code>'],
  [
    'a name',
    '[the class](inv:flytekit:py:class#flytekit.Task)',
    `<a href="${KIT}#flytekit.Task">the class</a>`,
  ],
  [
    'a name without text',
    '[](inv:flytekit#flytekit.task)',
    `<a href="${KIT}#flytekit.task">The task decorator</a>`,
  ],
  [
    'a name with formatted text',
    '[the *class*](inv:flytekit#flytekit.Task)',
    `<a href="${KIT}#flytekit.Task">the <em>class</em></a>`,
  ],
  [
    'a picture that a link holds',
    `[![](${PICTURE})](inv:flytekit#flytekit.Task) [![A](${PICTURE})](inv:flytekit#flytekit.old)`,
    `<a href="${KIT}#flytekit.Task"><img src="${PICTURE}" alt=""></a> <span class="mp-broken" title="Cannot find \`flytekit.old\` in \`flytekit 1.3\`; did you mean \`flytekit.Task\` or \`flytekit.task\`?"><img src="${PICTURE}" alt="A"></span>`,
  ],
  ['a name of any project', '[x](inv:*:py:*#*.Task)', `<a href="${KIT}#flytekit.Task">x</a>`],
  [
    'a name by reference',
    '[x][d]\n\n[d]: inv:flytekit#flytekit.Task',
    `<a href="${KIT}#flytekit.Task">x</a>`,
  ],
  [
    'a name that is gone',
    '[x](inv:flytekit#flytekit.old)',
    '<span class="mp-broken" title="Cannot find `flytekit.old` in `flytekit 1.3`; did you mean `flytekit.Task` or `flytekit.task`?">x</span>',
  ],
  ['a name of all projects', '[x](inv:#flytekit.Task)', `<a href="${KIT}#flytekit.Task">x</a>`],
  ['a name with a star', '[x](inv:flytekit#*.Ta*)', `<a href="${KIT}#flytekit.Task">x</a>`],
  [
    'a name whose characters are encoded',
    '[x](inv:flytekit#flytekit%2ETask)',
    `<a href="${KIT}#flytekit.Task">x</a>`,
  ],
  [
    'a label, whatever its case',
    '[](<inv:flytekit:std:label#Getting STARTED>)',
    '<a href="https://docs.example.org/flytekit/v1.3/start.html#getting-started">Getting started</a>',
  ],
  [
    'several names lead to the first',
    '[x](inv:flytekit#flytekit.*)',
    `<a href="${KIT}#flytekit.Task">x</a>`,
  ],
  [
    'a component that is none',
    '[x](inv:flytkit#flytekit.Task)',
    '<span class="mp-broken" title="Cannot find the component `flytkit`; did you mean `flytekit`?">x</span>',
  ],
  [
    'a component whose inventory is not locked',
    '[x](inv:admin#x)',
    '<span class="mp-broken" title="Cannot find the inventory of `admin` `1.3` in the lock.">x</span>',
  ],
  [
    'an address that is none',
    '[x](inv:flytekit)',
    '<span class="mp-broken" title="Cannot find `#` and a name, expected `inv:key#name`.">x</span>',
  ],
  [
    'a name that is gone, by reference',
    '[x][gone]\n\n[gone]: inv:flytekit#flytekit.old',
    '<a href="#mp-broken" title="Cannot find `flytekit.old` in `flytekit 1.3`; did you mean `flytekit.Task` or `flytekit.task`?">x</a>',
  ],
  [
    'a name in an element',
    'The <a href="inv:flytekit#flytekit.Task">*one* class</a>.',
    `The <a href="${KIT}#flytekit.Task"><em>one</em> class</a>.`,
  ],
  [
    'a name that is gone, in an element',
    'The <a href="inv:flytekit#flytekit.old">class</a>.',
    'The <a class="mp-broken" title="Cannot find `flytekit.old` in `flytekit 1.3`; did you mean `flytekit.Task` or `flytekit.task`?">class</a>.',
  ],
  [
    'an element that leads to another site',
    'The <a href="https://example.org/">site</a>.',
    'The <a href="https://example.org/">site</a>.',
  ],
]

/** In MDX, this is markup of its own; our own reading and plain Markdown know it. */
export const BARE: Case = [
  'a bare name',
  '<inv:flytekit#flytekit.task>',
  `<a href="${KIT}#flytekit.task">The task decorator</a>`,
]

/** Only in documents of the project: other pages have their own files beside them. */
export const RELATIVE: readonly Case[] = [
  ['a relative link', '[see](./planning.mdx)', '<a href="/docs/process/planning/">see</a>'],
  [
    'a relative link to a heading',
    '[see](planning.mdx#each-quarter)',
    '<a href="/docs/process/planning/#each-quarter">see</a>',
  ],
  [
    'a relative link of an element',
    'See <a href="./planning.mdx#each-quarter">*this* one</a>.',
    'See <a href="/docs/process/planning/#each-quarter"><em>this</em> one</a>.',
  ],
  ['a link without text', '[](planning.mdx)', '<a href="/docs/process/planning/">How we plan</a>'],
  [
    'a picture that links to a document, and one that links to a heading',
    `[![](${PICTURE})](planning.mdx) [![A](${PICTURE})](planning.mdx#each-quarter)`,
    `<a href="/docs/process/planning/"><img src="${PICTURE}" alt=""></a> <a href="/docs/process/planning/#each-quarter"><img src="${PICTURE}" alt="A"></a>`,
  ],
  [
    'a link to nothing',
    '[see](./planing.mdx)',
    '<span class="mp-broken" title="Cannot find the file `./planing.mdx`; did you mean `./planning.mdx`?">see</span>',
  ],
]

/** The first paragraph of a page. Writers of HTML differ in which characters they escape. */
export function shown(name: string, html: string): string {
  const [paragraph = ''] = /<p>.*?<\/p>/s.exec(html) ?? []
  return `${name}: ${paragraph.replace(/&#x60;|&#96;/g, '`')}`
}

export function expected(cases: readonly Case[]): readonly string[] {
  return cases.map(([name, , html]) => `${name}: <p>${html}</p>`)
}

function below(files: Readonly<Record<string, string | Uint8Array>>) {
  return Object.fromEntries(Object.entries(files).map(([path, file]) => [`content/${path}`, file]))
}
