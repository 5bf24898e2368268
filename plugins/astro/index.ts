export { refuseBrokenLinks } from './broken-links.ts'
export {
  type MilepostCollections,
  milepostCollection,
  milepostCollections,
} from './content/collections.ts'
export { milepost, milepost as default } from './integration.ts'
export type { MilepostOptions } from './options.ts'
