const fs = require('node:fs');
const path = require('node:path');
const { Compilation, sources } = require('webpack');

const FILE = 'LICENSES.txt';

/** Writes the names, versions and licences of all packages that went into a build beside it. */
module.exports = class Licences {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap('Licences', (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tap({ name: 'Licences', stage }, () => {
        compilation.emitAsset(FILE, new sources.RawSource(listOf(compilation.modules)));
      });
    });
  }
};

function listOf(modules) {
  const folders = new Set();
  for (const { resource } of [...modules].flatMap((module) => [...(module.modules ?? [module])])) {
    const folder = resource && packageFolder(resource);
    if (folder) folders.add(folder);
  }
  const entries = [...folders].map(readPackage);
  entries.sort((one, other) => (one.title < other.title ? -1 : 1));
  return entries.map(({ title, text }) => `${title}\n\n${text}\n`).join(`\n${'-'.repeat(80)}\n\n`);
}

function packageFolder(file) {
  return /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(file)?.[0];
}

function readPackage(folder) {
  const { name, version, license } = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const files = fs.readdirSync(folder).filter((file) => /^(?:licen[cs]e|notice|copying)/i.test(file));
  const texts = files.sort().map((file) => fs.readFileSync(path.join(folder, file), 'utf8').trim());
  return {
    title: `${name} ${version}：${license ?? '没有写明许可'}`,
    text: texts.length === 0 ? '（软件包没有附许可全文）' : texts.join('\n\n'),
  };
}
