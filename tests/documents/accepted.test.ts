import { expect, test } from 'vitest'
import { check } from '../../plugins/engine/check.ts'
import { readConfig } from '../../plugins/engine/config.ts'
import { memorySource } from '../../plugins/outside/sources/memory-source.ts'
import { page } from '../rendering/page.ts'
import { mdx, row, TODAY } from '../vocabulary.ts'

/** Texts that a code host shows to its readers without loss, several inputs of each kind. */
test.each<[what: string, bodies: readonly string[]]>([
  ['a sign as an emoji', ['⚡️ and ⭐️', '❗️ ☕️ ⛔️', '1️⃣ to 3️⃣, ©️ ™️']],
  [
    'an anchor that ends in a sign as an emoji',
    [
      '[x](#former-members-️)\n\n## Former members ❤️',
      '[x](#goals-️)\n\n## Goals ⭐️',
      '[x](#%EF%B8%8F-start)\n\n## ⚡️ Start',
    ],
  ],
  ['the repository above the documents', ['[a](../..)', '[a](../../)']],
  [
    'words of pictures in the text of a diagram',
    [
      '```mermaid\nsequenceDiagram\n  K->>I: pull("img:tag")\n```',
      '```mermaid\nsequenceDiagram\n  Note over A: background: url(x)\n```',
      '```mermaid\nflowchart LR\n  A -->|"src: url(b)"| B(["image: url(c)"])\n```',
      '```mermaid\nflowchart LR\n  A["img: repo/name:1.0"] --> B["looks up url (https)"]\n```',
    ],
  ],
  [
    'a heading TODO over a list, and TBD in a table',
    ['## TODO\n\n- Move the calendar', '| a | b |\n| - | - |\n| 1.4 | TBD |'],
  ],
  [
    'ids that authors set',
    [
      '[a](#2020-goals)\n\n<a id="2020-goals"></a>',
      '[a](#fn:1) [b](#1)\n\n<a id="fn:1"></a><span id="1"></span>',
      '[a](#%C3%BCbersicht)\n\n<a name="übersicht"></a>',
    ],
  ],
])('%s is right', async (_, bodies) => {
  for (const body of bodies) {
    expect([body, await foundIn(body)]).toEqual([body, ''])
  }
})

test.each(['Mermaid', 'MERMAID', 'mermaiD'])(
  'a fence whose language is written %s is a picture',
  async (language) => {
    const asked: string[] = []
    const pictures = {
      mermaid: async (source: string) => void asked.push(source),
      dependencies: async () => undefined,
    }
    await page(`\`\`\`${language}\nflowchart LR\n  A --> B\n\`\`\``, { pictures })
    expect(asked).toEqual(['flowchart LR\n  A --> B'])
  },
)

test.each([
  ['[a](github.com/acme/x/issues/1)', 'did you mean `https://github.com/acme/x/issues/1`?'],
  ['[a](www.example.org/x?y=1#z)', 'did you mean `https://www.example.org/x?y=1#z`?'],
  ['[a](../../changelog.md)', 'did you mean `../../CHANGELOG.md`?'],
  ['[a](../../docs/guide.md)', 'did you mean `../../docs/GUIDE.md`?'],
])('the link %s has one meaning', async (body, says) => {
  expect(await foundIn(body)).toContain(says)
})

/** The findings of a document, in a repository that has other files too. */
async function foundIn(body: string): Promise<string> {
  const files = {
    'content/process/a.md': mdx('title: A', body),
    'CHANGELOG.md': 'x',
    'docs/GUIDE.md': 'x',
  }
  const conditions = { today: TODAY, processes: 0 }
  const { findings } = await check(memorySource(files), readConfig(), conditions)
  return findings.map(row).join('\n')
}
