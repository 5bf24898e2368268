import module from 'node:module'
import { once } from '../basics/memo.ts'
import { ownModule } from './home.ts'

const NAME = 'milepost/config'

/**
 * Lets a configuration import `milepost/config` where Milepost is not installed, such as in a project
 * that `npx` or a clone checks. An installed Milepost wins. An old Node has no such hook; there the
 * import fails with Node's own sentence.
 */
export const provideOwnConfig = once(() => {
  if (typeof module.registerHooks !== 'function') return
  module.registerHooks({
    resolve(name, context, next) {
      if (name !== NAME) return next(name, context)
      try {
        return next(name, context)
      } catch {
        return { url: ownModule('config').href, shortCircuit: true }
      }
    },
  })
})
