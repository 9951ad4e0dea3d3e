import { App } from 'aws-cdk-lib';
import { readOffice } from './office/read-office';

/** The CDK app: `cdk synth`, `-c stage=prod` for production, `-c office=<name>` for infra/offices/<name>.jsonc. */
export const app = new App();

/** Returns the setting from `-c <name>=…`, or the default. */
export const context = (name: string, fallback: string): string => String(app.node.tryGetContext(name) ?? fallback);

/** The office to deploy. Loading this module sets it. */
export const office = readOffice(context('office', 'banten'));
globalThis.injectedOfficeProfile = office.profile;
