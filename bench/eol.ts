/** Reads a copy of endoflife.date as a kind: `node bench/eol.ts <path> [day]`. */
import { resolve } from 'node:path'
import { parseDay } from '../plugins/basics/calendar.ts'
import { checkProject } from '../plugins/engine/check-project.ts'
import { readConfig } from '../plugins/engine/config.ts'
import { diskSource } from '../plugins/outside/sources/disk-source.ts'
import config, { product } from './eol-config.ts'

const [path, on = '2026-08-22'] = process.argv.slice(2)
const today = parseDay(on)
if (!path || !today) throw new Error('Usage: node bench/eol.ts <folder of products/> [day]')

const began = performance.now()
const source = diskSource(path, 'products')
const project = { root: resolve(path), config: readConfig(config), source }
const { graph, findings, documents } = await checkProject(project, { today, cached: false })
const products = graph.entries(product)
const states = products.map(({ data }) => product.statesOn(data, today))
const all = states.flat()
console.table({
  documents: documents.length,
  products: products.length,
  cycles: all.length,
  past: all.filter(({ state }) => state === 'past').length,
  supported: all.filter(({ state }) => state === 'supported').length,
  'products with none supported': states.filter((each) =>
    each.every(({ state }) => state === 'past'),
  ).length,
  seconds: ((performance.now() - began) / 1000).toFixed(1),
})
console.table(
  Object.fromEntries(
    [...Map.groupBy(findings, ({ rule }) => rule)].map(([rule, each]) => [rule, each.length]),
  ),
)
