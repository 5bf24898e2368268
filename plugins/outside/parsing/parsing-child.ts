import { flushCompileCache } from 'node:module'
import { keepCompiledCode } from '../compiled-code.ts'

// The parent ends this process by killing it, so its compiled code is stored now, for the next one.
keepCompiledCode()
try {
  await import('./batch-reading.ts')
} catch (error) {
  process.on('message', () =>
    process.send?.({ unable: `their parser does not start (${String(error)})` }),
  )
}
flushCompileCache()
