import { expect, test } from 'vitest'
import { type Facts, faultsOf } from './vocabulary.ts'

const faults = (facts: Facts, issue: 'named' | 'closed' = 'named') =>
  faultsOf('change-without-issue', facts, { policy: { issue } })

test('a change that belongs to no issue', async () => {
  expect(await faults({ title: 'Retry uploads' })).toMatchInlineSnapshot(`
    "Cannot find an issue that it belongs to; name one in the description.
      help: Write \`Closes #12\`, \`#12\`, \`owner/name#12\` or its address. Comments and code do not count."
  `)
})

test.each([
  'Closes #12',
  'It is about #12.',
  '(#12)',
  'gh-12',
  'flyteorg/flyte#12',
  'See https://github.com/flyteorg/flyte/issues/12',
  'https://github.com/flyteorg/flyte/issues/12#issuecomment-3',
  '[the issue](https://gitlab.com/a/b/c/-/issues/7)',
  '<!-- Say which --> fixes #12 <!-- and why -->',
  '```\ncode\n```\n#12',
  '```\n<!--\n```\n#12',
])('named by %j', async (description) => {
  expect(await faults({ description })).toBe('')
})

test('the title counts', async () => {
  expect(await faults({ title: 'Retry uploads (#12)' })).toBe('')
})

test.each([
  '#0',
  '#12345678901',
  'page#12',
  'https://example.org/page#12',
  'https://github.com/flyteorg/flyte/pull/12',
  '&#12;',
  'a `#12`',
  '```\nCloses #12\n```',
  '> ~~~ text\n> Closes #12\n> ~~~',
  '<!-- Closes #12 -->',
  '<!--\nCloses #12\n\n-->',
  '<!-- left open\nCloses #12',
  'This is #42 itself',
])('not named by %j', async (description) => {
  expect(await faults({ description })).toContain('Cannot find an issue that it belongs to')
})

test('where an issue must be closed, naming it is not enough', async () => {
  expect(await faults({ description: 'It is about #12.' }, 'closed')).toMatchInlineSnapshot(`
    "Cannot find an issue that it closes, only \`#12\` is named.
      help: Write \`Closes #12\` if that is the one. \`Fixes\` and \`Resolves\` do as well."
  `)
})

const KEYWORDS = ['close', 'closes', 'closed', 'fix', 'fixes', 'fixed']

test.each([
  ...KEYWORDS.map((word) => `${word} #12`),
  'resolve #12',
  'Resolves: #12',
  'RESOLVED flyteorg/flyte#12',
  'Fixes https://github.com/flyteorg/flyte/issues/12',
  'closes [#12](https://github.com/flyteorg/flyte/issues/12)',
  'About #3, fixes #4',
])('closed by %j', async (description) => {
  expect(await faults({ description }, 'closed')).toBe('')
})

test.each(['prefixes #12', 'fixing #12', 'closes the door, #12'])(
  'not closed by %j',
  async (description) => {
    expect(await faults({ description }, 'closed')).toContain('that it closes')
  },
)

test.each([
  '#'.repeat(300_000),
  'a/'.repeat(150_000),
  'https://a/'.repeat(30_000),
  `https://a${'/b'.repeat(150_000)}/issues/`,
  '`'.repeat(300_000),
  '<!--'.repeat(75_000),
  '> '.repeat(150_000),
  'closes '.repeat(40_000),
  `${'a'.repeat(99)}/`.repeat(3_000),
])('a description that is made to take for ever is read to its end', async (description) => {
  expect(await faults({ description })).toContain('Cannot find an issue')
})
