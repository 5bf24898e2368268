import { mdx } from '../vocabulary.ts'

/** A page with every sort of broken link, in lines of their own. */
export const BROKEN_PAGE = `---
title: Broken
---

Words, and [a name](inv:flytekit#flytekit.old)
on lines that [[planing]] and [[planning]] share, [[nobody|with words]] and
[several](inv:flytekit#flytekit.*) names.

> - A [definition][d], ![a picture](inv:flytekit#none)
>   and <a href="inv:nobody#x">an element</a>.

[d]: inv:flytekit
`

/** The message about it, in every pipeline. */
export const BROKEN_ROWS: readonly string[] = [
  '5:12 Cannot find `flytekit.old` in `flytekit 1.3`; did you mean `flytekit.Task` or `flytekit.task`? It is in `flytekit 1.2`. (unknown-inventory-name)',
  '6:15 Cannot find document `planing`; did you mean `planning`? (unknown-reference)',
  '6:51 Cannot find document `nobody`. (unknown-reference)',
  '9:24 Cannot find `none` in `flytekit 1.3`. (unknown-inventory-name)',
  '10:9 Cannot find the component `nobody`. (pin-unknown)',
  '12:1 Cannot find `#` and a name, expected `inv:key#name`. (unknown-inventory-name)',
]

/** A document that allows itself what no document may allow, and all that a pipeline shows of it. */
export const REFUSED = mdx(
  'title: Bad\nmilepost: { allow: { unsafe-html: because } }',
  '[x](javascript:alert(1))\n\n<iframe src="https://evil.example"></iframe>',
)
export const REFUSED_HTML =
  '<p>This document is not shown: milepost check finds unsafe-link at 6:5, unsafe-html at 8:1.</p>'
