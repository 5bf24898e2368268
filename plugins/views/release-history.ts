export { releaseHistory } from '../clocks/release-documents.ts'
