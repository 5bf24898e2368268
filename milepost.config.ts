import { defineConfig } from './plugins/config.ts'

export default defineConfig({
  repository: 'https://github.com/milepost-dev/milepost',
})
