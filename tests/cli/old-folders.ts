type Files = Readonly<Record<string, string>>

const STATUSES = ['accepted', 'proposed', 'rejected', 'deprecated']
const padded = (at: number) => String(at + 1).padStart(4, '0')

/** Makes files, one for each number below `count`. */
function many(count: number, make: (at: number) => readonly [path: string, text: string]): Files {
  return Object.fromEntries(Array.from({ length: count }, (_, at) => make(at)))
}

const BODY = [
  '## Context and Problem Statement',
  '',
  'What is stored, and where? See [the code](../../src/store.ts).',
  '',
  '<!-- This is an optional element. -->',
  '',
  '## Decision Outcome',
  '',
  'Chosen option: "a table", because it is simple.',
  '',
].join('\n')

const STORE = { 'src/store.ts': 'export {}\n' }

/** Decisions as MADR 4 has them: frontmatter without a title, and the title as a heading. */
export const MADR: Files = {
  ...STORE,
  'README.md': '# A project\n',
  'docs/decisions/README.md': '# Decisions\n\nOne file each.\n',
  'docs/decisions/adr-template.md': '# Short title\n\n{Describe the context}\n',
  ...many(100, (at) => [
    `docs/decisions/${padded(at)}-use-part-${at}.md`,
    `---\nstatus: ${STATUSES[at % 4]}\ndate: 2024-01-${String((at % 28) + 1).padStart(2, '0')}\ndecision-makers: Kim, Ana\ntags: storage, data\n---\n\n# Use part ${at}\n\n${BODY}`,
  ]),
}

/** Decisions as log4brains has them: bullets below the title, and a day in the file's name. */
export const LOG4BRAINS: Files = {
  ...STORE,
  'docs/adr/index.md': '# Decisions\n',
  ...many(100, (at) => [
    `docs/adr/2024${String((at % 12) + 1).padStart(2, '0')}01-use-part-${at}.md`,
    `# Use part ${at}\n\n- Status: ${STATUSES[at % 4]}\n- Deciders: Kim\n- Date: 2024-01-01\n- Tags: data\n\n${BODY}`,
  ]),
}

/** Decisions as adr-tools writes them: the status is the first line of a section. */
export const NYGARD: Files = {
  ...many(12, (at) => [
    `doc/adr/${padded(at)}-use-part-${at}.md`,
    `# ${at + 1}. Use part ${at}\n\nDate: 2016-02-12\n\n## Status\n\n${at === 3 ? `Superseded by [5. Use part 4](0005-use-part-4.md)` : 'Accepted'}\n\n## Context\n\nWe store things.\n\n## Decision\n\nWe use part ${at}.\n`,
  ]),
}

/** Proposals with a frontmatter of their own, some of them with mistakes. */
export const EIPS: Files = {
  'README.md': '# Proposals\n',
  'EIPS/README.md': '# All\n',
  ...many(40, (at) => [
    `EIPS/eip-${at}.md`,
    `---\neip: ${at}\ntitle: ${at % 9 === 0 ? `"Part: ${at}"` : `Part ${at}`}\nauthor: Ann (@ann), Bo <bo@example.org>\nstatus: ${at % 3 === 0 ? 'Final' : 'Last Call'}\ntype: Standards Track\ncreated: 2015-11-15\nrequires: ${at === 0 ? 7 : 0}\n---\n\n## Abstract\n\nIt needs [another](./eip-${at % 7 === 0 ? 900 : 1}.md).\n`,
  ]),
}

/** Proposals in folders of their own, with their metadata in a file beside the text. */
export const KEPS: Files = {
  'keps/README.md': '# Proposals\n',
  'keps/NNNN-template/README.md': '# NNNN: Title\n',
  ...many(9, (at) => [
    `keps/sig-node/${at + 100}-part-${at}/README.md`,
    `# KEP-${at + 100}: Part ${at}\n\n## Summary\n\nIt does [something](#summary).\n`,
  ]),
  ...many(9, (at) => [
    `keps/sig-node/${at + 100}-part-${at}/kep.yaml`,
    `title: Part ${at}\nkep-number: ${at + 100}\nauthors: ["@kim"]\nowning-sig: sig-node\nstatus: implementable\ncreation-date: 2019-01-01\nreviewers:\n  - TBD\n`,
  ]),
}

/** The files of an old folder of which only the data files are kept. */
export const KEP_DATA: Files = Object.fromEntries(
  Object.entries(KEPS).filter(([path]) => path.endsWith('.yaml')),
)
