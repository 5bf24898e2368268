import { expect, test } from 'vitest'
import { linkFaults, pictureFaults } from '../../../plugins/documents/guard/address-faults.ts'

const SCHEMES =
  '`https`, `http`, `mailto`, `tel`, `irc`, `ircs`, `xmpp` or `inv`, or a relative link'

test('a scheme that a site can add says how, and is a warning where nothing is published', () => {
  const fault = {
    rule: 'unsafe-link',
    message: `Unexpected scheme \`git+ssh:\`, expected ${SCHEMES}.`,
    help: "A site that wants such links adds `linkSchemes: ['git+ssh']` to its configuration.",
  }
  expect(linkFaults('git+ssh://x.example/a', [])).toEqual([fault])
  expect(linkFaults('git+ssh://x.example/a', ['*'])).toEqual([{ ...fault, severity: 'warning' }])
  expect(linkFaults('git+ssh://x.example/a', ['git+ssh'])).toEqual([])
  expect(linkFaults('a.md', [])).toEqual([])
})

test.each([
  ['javascript:x', [], `Unexpected scheme \`javascript:\`, expected ${SCHEMES}.`],
  ['https:x', [], 'Unexpected `https:x`, expected `https://` and a host.'],
  ['slack:', ['slack'], 'Unexpected `slack:`, expected `slack://` and a host.'],
  ['//x.example', [], 'Unexpected `//x.example`, expected `https://…`.'],
  ['htps://x', [], 'Unexpected scheme `htps:`; did you mean `https://x`?'],
  ['1a:x', [], `Unexpected scheme \`1a:\`, expected ${SCHEMES}.`],
  ['a b:x', [], `Unexpected scheme \`a b:\`, expected ${SCHEMES}.`],
  ['a_:x', [], `Unexpected scheme \`a_:\`, expected ${SCHEMES}.`],
] as const)('no site adds a scheme for %j', (url, more, message) => {
  expect(linkFaults(url, more)).toEqual([{ rule: 'unsafe-link', message }])
})

test.each([
  ['data:a', 'Unexpected scheme `data:`, expected a picture of the project, or `https`.'],
  ['a.js', /^Unexpected picture `a\.js`, expected a file/],
])('the picture %s is refused', (url, message) => {
  const expected = typeof message === 'string' ? message : expect.stringMatching(message)
  expect(pictureFaults(url)).toEqual([{ rule: 'unsafe-link', message: expected }])
})

test('a picture over `http:` is a warning, and says the address over `https:`', () => {
  expect(pictureFaults('HTTP://x.example/http.png')).toEqual([
    {
      rule: 'insecure-picture',
      message: 'Unexpected picture over `http:`; write `https://x.example/http.png`.',
      help: 'A page that comes over `https:` may not show a picture that comes over `http:`.',
    },
  ])
  expect(pictureFaults('https://x.example/a.png')).toEqual([])
  expect(pictureFaults('a.png')).toEqual([])
})
