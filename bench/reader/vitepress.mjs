// VitePress with its defaults: the default theme, its own search, every article in the sidebar.
import {readdirSync, readFileSync} from 'node:fs';

const items = readdirSync('docs', {recursive: true})
  .filter((file) => /guide-\d+\.md$/.test(file))
  .sort()
  .map((file) => ({text: /^title: (.*)$/m.exec(readFileSync(`docs/${file}`, 'utf8'))[1], link: `/${file}`}));

export default {
  srcDir: 'docs',
  lang: 'zh-CN',
  title: '指南大全',
  themeConfig: {sidebar: [{text: '指南', items}], search: {provider: 'local'}},
};
