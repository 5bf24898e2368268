import { expect, test } from 'vitest'
import { shownPages } from '../../../plugins/astro/served/shown-pages.ts'

/** A server with one browser, at a time in milliseconds that the test sets. */
function server() {
  const sent: string[] = []
  let time = 0
  let tell = (_age: unknown) => {}
  const browser = { send: ({ type }: { readonly type: string }) => void sent.push(type) }
  const pages = shownPages(
    {
      on(_event, listener) {
        tell = (age) => listener(age, browser)
      },
      send: ({ type }) => void sent.push(`${type} of all`),
    },
    () => time,
  )
  const at = (now: number) => {
    time = now
  }
  return { pages, sent, at, tell: (age: unknown) => tell(age) }
}

test('a page that was asked for before a save is loaded again', () => {
  const { pages, sent, at, tell } = server()
  at(1_000)
  pages.outdate()
  at(1_300)
  tell(301)
  expect(sent).toEqual(['full-reload'])
})

test('a page that was asked for after a save stays, and so does every page before the first', () => {
  const { pages, sent, at, tell } = server()
  at(500)
  tell(400)
  at(1_000)
  pages.outdate()
  at(1_300)
  tell(299)
  tell('old')
  expect(sent).toEqual([])
})

test('all pages are loaded again after a save', () => {
  const { pages, sent } = server()
  pages.reload()
  expect(sent).toEqual(['full-reload of all'])
})
