export { milepostCollection, milepostCollections } from './collections.ts'
export { type MilepostOptions, milepost, milepost as default } from './integration.ts'
export { milepostLoader } from './loader.ts'
