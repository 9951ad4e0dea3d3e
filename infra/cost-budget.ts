import { CfnBudget } from 'aws-cdk-lib/aws-budgets';
import { Construct } from 'constructs';
import type { Stage } from './office';
import { resourceName } from './resource-name';

/**
 * Mails the alarms' mailbox when a month's costs, or their forecast, exceed the office's limit. It counts the whole account. A filter by
 * the stacks' tags would count nothing, without an error, until the tag is activated in the account's billing.
 */
export class CostBudget extends Construct {
  constructor(scope: Construct, id: string, stage: Stage) {
    super(scope, id);
    const { monthlyBudget, alarmMail } = stage;
    if (!monthlyBudget || !alarmMail) return;
    new CfnBudget(this, 'Budget', {
      budget: {
        budgetName: resourceName(stage, 'budget'),
        budgetType: 'COST',
        timeUnit: 'MONTHLY',
        budgetLimit: { amount: monthlyBudget, unit: 'USD' },
      },
      notificationsWithSubscribers: ['ACTUAL', 'FORECASTED'].map((notificationType) => ({
        notification: {
          notificationType,
          comparisonOperator: 'GREATER_THAN',
          threshold: 100,
          thresholdType: 'PERCENTAGE',
        },
        subscribers: [{ subscriptionType: 'EMAIL', address: alarmMail }],
      })),
    });
  }
}
