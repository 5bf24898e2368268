import { defineConfig, defineKind, fields, readers } from 'milepost/config'

const { any, oneOf, text } = fields

/** Rust's project goals: the metadata of each is the table below its title. */
const goal = defineKind({
  name: 'goal',
  plural: 'goals',
  describes: 'A goal of the Rust project for one period.',
  folder: 'src',
  files: ['src/20*/*.md'],
  reader: readers.table(),
  open: true,
  fields: {
    title: text(),
    status: oneOf(['Accepted', 'Not accepted', 'Flagship', 'Proposed']).optional(),
    'point-of-contact': text({ empty: true }).optional(),
    'tracking-issue': text({ empty: true }).optional(),
    'zulip-channel': text({ empty: true }).optional(),
    teams: any().optional(),
  },
  idOf: (path) => path.split('/').slice(-2).join('-').replace(/\.md$/, '').toLowerCase(),
  sectionsOf: () => ['Summary'],
})

/** `milepost check <folder of rust-project-goals> --config bench/rust-goals.config.ts` */
export default defineConfig({
  content: '.',
  builtInKinds: false,
  publish: false,
  kinds: [goal],
  ignore: ['README.md', 'goals.md', 'notes.md', 'src/*/*accepted.md', 'flagship.md'],
})
