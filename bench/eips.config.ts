import { defineConfig, defineKind, fields } from 'milepost/config'

const { count, day, text, url } = fields

/** Ethereum's proposals as a kind. Most proposals that moved away have almost no fields. */
const eip = defineKind({
  name: 'eip',
  plural: 'EIPs',
  describes: 'A proposal to change Ethereum.',
  folder: 'EIPS',
  fields: {
    eip: count(),
    title: text().optional(),
    author: text().optional(),
    'discussions-to': url().optional(),
    status: text(),
    type: text().optional(),
    category: text().optional(),
    requires: text().or(count()).optional(),
    'last-call-deadline': day().optional(),
    'withdrawal-reason': text().optional(),
  },
  relations: {
    requires: {
      to: ['eip'],
      inverse: 'required-by',
      acyclic: true,
      idsOf: (value) =>
        String(value)
          .split(',')
          .map((number) => `eip-${number.trim()}`),
    },
  },
})

/**
 * The configuration for `milepost check <folder of ethereum/EIPs> --config bench/eips.config.ts`.
 */
export default defineConfig({
  content: '.',
  publish: false,
  builtInKinds: false,
  kinds: [eip],
  ignore: ['LICENSE.md'],
  ignoreLinks: ['../assets/'],
  rules: { 'placeholder-left': 'off' },
})
