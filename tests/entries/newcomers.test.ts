import { expect, test } from 'vitest'
import { type Files, findingsOf, mdx } from '../vocabulary.ts'

/** The project around each document. */
const AROUND: Files = {
  'people.yaml': 'kim: { name: Kim }\nada: { name: Ada }\n',
  'roadmap/next.mdx': mdx('title: Next plan'),
  'roadmap/items/first.mdx': mdx('title: First step\nroadmap: next\nhistory: [{ status: done }]'),
  'groups/core.mdx': mdx('title: Core\ntype: team\nstatus: proposed'),
}

const ITEM = 'title: X\nroadmap: next\nowners: [kim]\nhistory: [{ status: done }]'
const TEAM = 'title: X\ntype: team\nstatus: proposed'
const meeting = (fields: string) => `${TEAM}\nmeetings: [{ title: M, cadence: weekly, ${fields} }]`

const item = (fields: string, body = '') => ({ 'roadmap/items/x.mdx': mdx(fields, body) })
const prose = (body: string) => item(ITEM, body)
const team = (fields: string) => ({ 'groups/x.mdx': mdx(fields) })
const target = (value: string) =>
  item(ITEM.replace('status: done', `status: done, target: ${value}`))

/** A mistake of somebody who writes their first document, and the words that lead to the fix. */
test.each<[what: string, files: Files, says: string]>([
  ['a reference with its text first', prose('[[the start|first]]'), 'write `[[first|the start]]`'],
  ['a reference by title', prose('[[First step]]'), 'did you mean `first`?'],
  ['a reference by file name', prose('[[first.mdx]]'), 'did you mean `first`?'],
  ['a reference by path', prose('[[roadmap/items/first]]'), 'did you mean `first`?'],
  ['a link with its address first', prose('(x)[./first.mdx]'), 'is written `[x](./first.mdx)`'],
  ['a link with a blank in it', prose('[x] (./first.mdx)'), 'is written `[x](./first.mdx)`'],
  ['a box without its blank', prose('- [] one'), 'a box to tick is written `[ ]`'],
  ['a heading without its blank', prose('##Heading'), 'expected a space before a heading'],
  ['a line break of HTML', prose('a<br>b'), 'write `<br />`'],
  ['a comment of HTML', prose('<!-- hi -->'), 'in MDX a comment is `{/* text */}`'],
  ['the number of an issue', item(`${ITEM}\ntracking: "#12"`), '/owner/name/issues/12`'],
  ['a number for an issue', item(`${ITEM}\ntracking: 12`), '/owner/name/issues/12`'],
  ['an issue of a repository', item(`${ITEM}\ntracking: a/b#12`), '/a/b/issues/12`'],
  [
    'an address without a scheme',
    item(`${ITEM}\ntracking: github.com/a/b`),
    '`https://github.com/a/b`?',
  ],
  ['a time with pm', team(meeting('time: 3pm')), 'did you mean `"15:00"`?'],
  ['a time with minutes and pm', team(meeting('time: "11:30 p.m."')), 'did you mean `"23:30"`?'],
  ['a time with h', team(meeting('time: 9h30')), 'did you mean `"09:30"`?'],
  ['midnight', team(meeting('time: 12am')), 'did you mean `"00:00"`?'],
  ['a time with a point', team(meeting('time: 15.00')), 'write it in quotes'],
  ['a zone by its city', team(meeting('tz: Berlin')), 'did you mean `Europe/Berlin`?'],
  ['a zone by a city of two words', team(meeting('tz: New York')), '`America/New_York`?'],
  ['a weekday in the plural', team(meeting('day: Mondays')), 'did you mean `monday`?'],
  ['a quarter the other way round', target('Q1 2027'), 'did you mean `2027-Q1`?'],
  ['a month by its name', target('January 2027'), 'did you mean `2027-01`?'],
  ['a day with a month by its name', target('"Feb 12, 2027"'), 'did you mean `2027-02-12`?'],
  ['a year without quotes', target('2027'), 'write it in quotes: `"2027"`'],
  ['a day with dots', team(`${TEAM}\nformed: 12.2.2026`), 'did you mean `2026-02-12`?'],
  ['a day without zeros', team(`${TEAM}\nformed: 2026-2-12`), 'did you mean `2026-02-12`?'],
  ['an id in brackets', item(`${ITEM}\nneeds: [[first]]`), 'Write `first`'],
  ['an id by its title', item(`${ITEM}\nneeds: [First step]`), 'did you mean `first`?'],
  ['an id by its path', item(ITEM.replace('next', 'roadmap/next.mdx')), 'write `next`'],
  ['one owner without brackets', item(ITEM.replace('[kim]', 'kim')), 'Write `[kim]`'],
  ['an owner with an at sign', item(ITEM.replace('[kim]', '"@kim"')), 'Write `[kim]`'],
  ['a list with stars', item(ITEM.replace(' [kim]', '\n  * kim')), 'begins with `- `'],
  [
    'a list without blanks',
    item(ITEM.replace(' [kim]', '\n  -kim')),
    'a blank after the dash: `- kim`',
  ],
  [
    'the address of a clone',
    { 'components/x.mdx': mdx('title: X\nrepo: git@github.com:a/x.git') },
    'did you mean `a/x`?',
  ],
  [
    'a number in quotes',
    { 'rfcs/0001-x.mdx': mdx('title: X\nstatus: draft\nauthors: [kim]\nnumber: "1"') },
    'did you mean `1`?',
  ],
  ['a field by the name of GitHub', item(`${ITEM}\nassignee: kim`), 'did you mean `owners`?'],
  ['labels for tags', item(`${ITEM}\nlabels: [a]`), 'did you mean `tags`?'],
  ['a due day of its own', item(`${ITEM}\ndue: 2027-01-01`), '`target` stands in `history`'],
  ['a status of its own', item(`${ITEM}\nstatus: done`), '`status` stands in `history`'],
  [
    'a title with a colon',
    item(ITEM.replace('title: X', 'title: Fast: faster')),
    'put the value in quotes',
  ],
])('%s', async (_, files, says) => {
  expect(await findingsOf({ ...AROUND, ...files })).toContain(says)
})
