export { refuseBrokenLinks } from './broken-links.ts'
export {
  type MilepostCollections,
  milepostCollection,
  milepostCollections,
} from './content/collections.ts'
export { type MilepostOptions, milepost, milepost as default } from './integration.ts'
