import { enableCompileCache, flushCompileCache } from 'node:module'

// A child ends by being killed: what it has compiled is kept for the next one before that.
enableCompileCache()
await import('./batch-reading.ts')
flushCompileCache()
