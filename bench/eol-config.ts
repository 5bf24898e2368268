import { z } from 'zod'
import { defineConfig, defineKind, fields, type Rule } from '../plugins/config.ts'

/** A day, or a flag that says whether it has come. The data does not always have the day. */
const end = fields.day().or(fields.flag())

const cycle = z.looseObject({
  releaseCycle: fields.text(),
  releaseDate: fields.day(),
  eoas: end.optional(),
  eol: end,
  eoes: end.optional(),
})

/** A product of endoflife.date with its release cycles. */
export const product = defineKind({
  name: 'product',
  plural: 'products',
  describes: 'A product, and for how long each of its release cycles is looked after.',
  folder: '.',
  open: true,
  fields: {
    addedAt: fields.day().describe('The day it was added.'),
    category: fields.text().describe('What sort of product it is.'),
    tags: fields.text().optional().describe('Free words, with blanks between them.'),
    permalink: fields.text().describe('Its address on the site.'),
    releases: fields.list(cycle).describe('Its release cycles, the newest first.'),
  },
  statesOn: ({ releases }, day) =>
    releases.map(({ releaseCycle: part, eol }) => {
      const on = typeof eol === 'string' ? { on: eol } : {}
      const isPast = typeof eol === 'string' ? eol < day : eol
      return { part, state: isPast ? 'past' : 'supported', ...on }
    }),
})

const datesOutOfOrder: Rule = {
  id: 'dates-out-of-order',
  severity: 'error',
  finds: 'a cycle that ends before it begins, or ends its security support before its support',
  source: 'endoflife.date: released, then active, then supported, then secured.',
  *check({ graph }) {
    for (const node of graph.entries(product)) {
      for (const [at, { releaseDate, eoas, eol, eoes }] of node.data.releases.entries()) {
        const days = [releaseDate, eoas, eol, eoes].filter((day) => typeof day === 'string')
        if (days.every((day, index) => index === 0 || (days[index - 1] ?? '') <= day)) continue
        const message = `Days ${days.join(', ')} are out of order; correct one of them.`
        yield { node, path: ['releases', at, 'releaseDate'], message }
      }
    }
  },
}

const cyclesCollide: Rule = {
  id: 'cycles-collide',
  severity: 'warning',
  finds: 'two cycles of a product that get the same address',
  source: 'A page for each cycle: `3` and `3+` would take one from the other.',
  *check({ graph }) {
    for (const node of graph.entries(product)) {
      const first = new Map<string, string>()
      for (const [at, { releaseCycle }] of node.data.releases.entries()) {
        const slug = releaseCycle
          .toLowerCase()
          .replace(/[^a-z0-9]+/g, '-')
          .replace(/^-|-$/g, '')
        const other = first.get(slug)
        if (other === undefined) first.set(slug, releaseCycle)
        else {
          const message = `\`${releaseCycle}\` and \`${other}\` both get the address \`${slug}\`.`
          yield { node, path: ['releases', at, 'releaseCycle'], message }
        }
      }
    }
  },
}

export default defineConfig({
  content: 'products',
  builtInKinds: false,
  kinds: [product],
  ownRules: [datesOutOfOrder, cyclesCollide],
  ignoreLinks: ['/'],
  largestFrontmatter: 256,
})
