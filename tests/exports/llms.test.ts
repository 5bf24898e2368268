import { expect, test } from 'vitest'
import { llmsFull, llmsIndex } from '../../plugins/exports/llms.ts'
import { pageTexts } from '../../plugins/exports/site-files.ts'
import { PLACE, PROJECT, published } from './published.ts'

test('the contents for language models link to the text of each page', async () => {
  expect(llmsIndex(await published())).toMatchInlineSnapshot(`
    "# Example

    > The plans, groups, releases and decisions of Example.

    ## Items

    - [Items](https://example.org/roadmap/items.md): One thing on a roadmap, with its history, its owners and what it waits for.
    - [Fast start](https://example.org/roadmap/items/fast.md): delayed; 2027-Q1; It starts at once.

    ## Roadmaps

    - [Roadmaps](https://example.org/roadmap.md): An ordered, prioritised list of items with an owner.
    - [Plan](https://example.org/roadmap/plan.md)

    ## Groups

    - [Groups](https://example.org/groups.md): A SIG, working group, committee, user group or team, and its charter.
    - [Core](https://example.org/groups/core.md): active

    ## People

    - [People](https://example.org/people.md): Somebody who leads, owns or writes, by handle.
    - [Ada Lovelace](https://example.org/people/ada/)

    ## Release policy

    - [Release policy](https://example.org/policy.md): A release policy, in force from a day until the next one.
    - [Policy](https://example.org/policy/p.md)

    ## Components

    - [Components](https://example.org/components.md): A part of the project with versions of its own, its owner and its docs.
    - [Engine](https://example.org/components/engine.md)

    ## Releases

    - [Releases](https://example.org/releases.md): A release line, Major.Minor: its components, patches and milestone.
    - [Release 1.2](https://example.org/releases/v1.2.md): released
    - [Release 1.3](https://example.org/releases/v1.3.md): released
    "
  `)
})

test('every link of the contents leads to a file, or to a place of a page', async () => {
  const of = await published()
  const index = llmsIndex(of)
  const texts = [...pageTexts(of)].map(({ path }) => path)
  const paths = [...index.matchAll(/\]\(https:\/\/example\.org\/([^)#]*)/g)].map(([, path]) => path)
  expect(paths.length).toBeGreaterThan(5)
  for (const path of paths) expect([...texts, 'people/ada/']).toContain(path)
})

test('the contents of a built site name its other pages, and last those that others lead to', async () => {
  const pages = [
    { title: 'Ada *', text: '/plan/owner/ada.md', isFound: false },
    { title: 'Board', text: '/board.md', isFound: true },
  ]
  const [, others] = llmsIndex(await published(PROJECT, { ...PLACE, pages })).split(/(?=## Pages)/)
  expect(others).toBe(
    '## Pages\n\n- [Board](https://example.org/board.md)\n\n## Optional\n\n- [Ada \\*](https://example.org/plan/owner/ada.md)\n',
  )
})

test('one file holds all texts', async () => {
  const whole = llmsFull(await published())
  for (const part of ['# Fast start', '# Core', '# Release 1.3']) expect(whole).toContain(part)
})
