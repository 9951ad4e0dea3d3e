import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { present } from '../../functions/domain/present';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { App, type Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { Source } from 'aws-cdk-lib/aws-s3-deployment';
import { compose } from '../../infra/compose';
import { type Stage, type StageName, stageOf } from '../../infra/office';
import { readOffice } from '../../infra/office/read-office';

export interface Resource {
  Type: string;
  Properties: Record<string, any>; // oxlint-disable-line no-explicit-any -- a template's properties have no types
  DependsOn?: string[];
  DeletionPolicy?: string;
}
export interface Statement {
  Action: string | string[];
  Resource: unknown;
  Condition?: unknown;
}

const { context } = JSON.parse(readFileSync(path.resolve(__dirname, '../../cdk.json'), 'utf8')) as { context: object };

/** Runs without stack traces: each construct records one, and jest's take a fifth of the time to compose. */
const withoutTraces = <T>(run: () => T): T => {
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = 0;
  try {
    return run();
  } finally {
    Error.stackTraceLimit = limit;
  }
};

/** Returns the stacks of one stage of an office under cdk.json's flags. Stand-ins replace the parts that are slow to build. */
export const composeStage = (stage: StageName, office = 'banten', changes: Partial<Stage> = {}) => {
  const outdir = mkdtempSync(path.join(tmpdir(), 'ajuan-cdk-'));
  afterAll(() => rmSync(outdir, { recursive: true, force: true }));
  const stacksOf = (app: App) =>
    compose(
      app,
      { ...stageOf(readOffice(office), stage), ...changes },
      {
        codeOf: () => Code.fromInline('exports.handler = async () => {}'),
        files: Source.data('index.html', '<!doctype html>'),
      },
    );
  return withoutTraces(() => {
    // CloudFormation's own rules take seconds per app. `cdk synth` checks the templates with them. No test reads the construct tree.
    const app = new App({
      outdir,
      context: { ...context },
      treeMetadata: false,
      builtinCloudFormationValidation: false,
    });
    return { app, ...stacksOf(app) };
  });
};

const read = new WeakMap<Stack, Record<string, Resource>>();
const templateOf = (stack: Stack): Record<string, Resource> => {
  if (!read.has(stack)) read.set(stack, Template.fromStack(stack).toJSON().Resources as Record<string, Resource>);
  return read.get(stack)!;
};

/** Returns the resources of a stack, or only those of `type`. */
export const resourcesOf = (stack: Stack, type?: string): [string, Resource][] =>
  Object.entries(templateOf(stack)).filter(([, resource]) => !type || resource.Type === type);

/** The first resource of this type. @throws Error if there is none */
export const firstOf = (stack: Stack, type: string): Resource => present(resourcesOf(stack, type)[0], type)[1];

/** The one resource of this type. */
export const oneOf = (stack: Stack, type: string): Resource => {
  const found = resourcesOf(stack, type);
  if (found.length !== 1) throw new Error(`${found.length} resources of ${type}`);
  return firstOf(stack, type);
};

/** Every statement of the policies of a role, by the role's logical id. */
export const statementsOf = (stack: Stack, role: string): Statement[] =>
  resourcesOf(stack, 'AWS::IAM::Policy')
    .filter(([, { Properties }]) => Properties.Roles.some((attached: { Ref: string }) => attached.Ref === role))
    .flatMap(([, { Properties }]) => Properties.PolicyDocument.Statement as Statement[]);

/** The actions of a statement. */
export const actionsOf = ({ Action }: Statement): string[] => [Action].flat();

/** A template's value as text, references as their names: `arn:aws:states:…:${AWS::AccountId}:…`. */
export const flat = (value: unknown): string => {
  if (typeof value === 'string') return value;
  const { Ref, ...fn } = value as Record<string, unknown>;
  if (Ref) return `\${${Ref as string}}`;
  if (fn['Fn::ImportValue']) return `\${${fn['Fn::ImportValue'] as string}}`;
  if (fn['Fn::GetAtt']) return `\${${(fn['Fn::GetAtt'] as string[]).join('.')}}`;
  const [separator, parts] = fn['Fn::Join'] as [string, unknown[]];
  return parts.map(flat).join(separator);
};
