import { defineConfig } from './plugins/config.ts'

export default defineConfig({
  repository: 'https://github.com/milepost-dev/milepost',
  links: { external: { pinned: ['github.com/flyteorg/flyte'] } },
  coverage: [{ kind: 'roadmap', by: 'items', because: 'a roadmap lists work' }],
})
