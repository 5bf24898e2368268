import { flushCompileCache } from 'node:module'
import { keepCompiledCode } from '../compiled-code.ts'
import { missingParser } from './missing-parser.ts'

// The parent ends this process by killing it, so its compiled code is stored now, for the next one.
keepCompiledCode()
try {
  await import('./batch-reading.ts')
} catch (error) {
  process.on('message', () => process.send?.({ unable: missingParser(String(error)) }))
}
flushCompileCache()
