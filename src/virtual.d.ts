/// <reference types="astro/client" />

declare module 'virtual:milepost' {
  export const site: import('../plugins/astro/site/site.ts').Site
}
