import { Template } from 'aws-cdk-lib/assertions';
import { present } from '../../functions/domain/present';
import { composeStage, oneOf } from './composed';

const { service, costs } = composeStage('dev', 'banten', { monthlyBudget: 50, alarmMail: 'ops@example.id' });
const stack = present(costs, 'the stack');
const withoutBudget = composeStage('dev');

// CloudFormation's resource schemas of ap-southeast-3 hold no budgets. A stack without parameters needs no bootstrap.
it('makes the budget in a region whose CloudFormation makes budgets, and which needs no bootstrap', () => {
  expect(Object.keys(Template.fromStack(service).findResources('AWS::Budgets::Budget'))).toEqual([]);
  expect(stack.region).toBe('us-east-1');
  expect(Template.fromStack(stack).toJSON()).not.toHaveProperty('Parameters');
});

it('tells the mailbox of costs and of their forecast', () => {
  const { NotificationsWithSubscribers, Budget } = oneOf(stack, 'AWS::Budgets::Budget').Properties;
  expect(Budget.BudgetLimit).toEqual({ Amount: 50, Unit: 'USD' });
  expect(NotificationsWithSubscribers).toEqual(
    ['ACTUAL', 'FORECASTED'].map((NotificationType) =>
      expect.objectContaining({
        Notification: expect.objectContaining({ NotificationType, Threshold: 100 }),
        Subscribers: [{ SubscriptionType: 'EMAIL', Address: 'ops@example.id' }],
      }),
    ),
  );
});

it('makes no budget where the stage names none', () => expect(withoutBudget.costs).toBeUndefined());
