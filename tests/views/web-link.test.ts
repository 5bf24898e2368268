import { expect, test } from 'vitest'
import { linkOrText, repositoryLink, webLink } from '../../plugins/views/web-link.ts'

test('a web address becomes a short link', () => {
  expect(webLink('https://www.example.org/a/')).toEqual({
    text: 'example.org/a',
    href: 'https://www.example.org/a/',
  })
  expect(webLink('ircs://irc.example.org/a', 'Chat')).toEqual({
    text: 'Chat',
    href: 'ircs://irc.example.org/a',
  })
  expect(repositoryLink('e/p')).toEqual({ text: 'e/p', href: 'https://github.com/e/p' })
})

test.each([
  'javascript:alert(1)',
  'data:text/html,x',
  'https://kubernetes.io@evil.example/',
  'https:////evil.example/',
  'https://xn--80ak6aa92e.com/',
  '//evil.example/',
])('%s leads nowhere', (url) => {
  expect(webLink(url, 'It')).toEqual({ text: 'It' })
})

test('text that only begins with an address stays text', () => {
  expect(linkOrText('https://example.org is ours')).toEqual({ text: 'https://example.org is ours' })
  expect(linkOrText('https://example.org')).toMatchObject({ href: 'https://example.org' })
})

test('an address of mail becomes a link, and text with one in it stays text', () => {
  expect(linkOrText('docs@lists.example.org')).toEqual({
    text: 'docs@lists.example.org',
    href: 'mailto:docs@lists.example.org',
  })
  for (const text of ['write to a@example.org', 'javascript:a@example.org', 'a@b', '@docs']) {
    expect(linkOrText(text)).toEqual({ text })
  }
})
