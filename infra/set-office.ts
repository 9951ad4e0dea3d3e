import { App } from 'aws-cdk-lib';
import { readOffice } from './office/read-office';

/** The CDK app: `cdk synth`, `-c stage=prod` for production, `-c office=<name>` for infra/offices/<name>.jsonc. */
export const app = new App();

/** The setting that `-c <name>=…` gives, else the usual one. */
export const context = (name: string, usual: string): string => String(app.node.tryGetContext(name) ?? usual);

/** The office to deploy. Loading this module sets it. */
export const office = readOffice(context('office', 'banten'));
globalThis.injectedOfficeProfile = office.profile;
