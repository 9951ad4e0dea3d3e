import { BootstraplessSynthesizer, Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { CostBudget } from '../cost-budget';
import type { Stage } from '../office';

/**
 * The region of the budget. An account has one list of budgets for all regions. CloudFormation makes none in ap-southeast-3
 * (CloudFormation's resource schemas by region).
 */
const region = 'us-east-1';

/** The budget of a stage that asks for one. The stack holds no assets, so that its region needs no bootstrap. */
export class CostsStack extends Stack {
  constructor(scope: Construct, id: string, { stage, ...props }: StackProps & { stage: Stage }) {
    super(scope, id, { ...props, env: { ...props.env, region }, synthesizer: new BootstraplessSynthesizer() });
    new CostBudget(this, 'Costs', stage);
  }
}
