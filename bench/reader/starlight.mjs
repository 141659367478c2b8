// Starlight with its defaults: the default theme, its own search, every article in the sidebar.
import starlight from '@astrojs/starlight';
import {defineConfig} from 'astro/config';

export default defineConfig({
  site: 'https://corpus.example',
  integrations: [
    starlight({
      title: '指南大全',
      locales: {root: {label: '中文', lang: 'zh-CN'}},
      sidebar: [{label: '指南', autogenerate: {directory: 'p00'}}],
    }),
  ],
});
