import { app, context, office } from './set-office';
import { present } from '../functions/domain/present';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { Validations } from 'aws-cdk-lib';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { AwsSolutionsChecks } from 'cdk-nag';
import { rows } from '../functions/catalog';
import { bundleFunctions } from './bundle';
import { compose } from './compose';
import { makeReadable } from './make-readable';
import { buildSheets } from '../web/build-sheets';
import { stageOf } from './office';
import { siteFiles } from './site-files';

const sheets = buildSheets();
globalThis.injectedSheets = sheets;
const stage = stageOf(office, context('stage', 'dev'));
const built = path.join(app.outdir, 'built');
// Files left from an earlier build would become part of an asset and change its hash.
rmSync(built, { recursive: true, force: true });

const bundles = await bundleFunctions(rows, path.join(built, 'functions'), sheets);

compose(app, stage, {
  codeOf: ({ name }) => Code.fromAsset(present(bundles.get(name), name)),
  files: await siteFiles(path.join(built, 'site')),
});
Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
app.synth();
makeReadable(app.outdir);
