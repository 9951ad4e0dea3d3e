/** Returns a report as SES publishes it through SNS. Every field that the schema reads is complete. */
export const bounceNotice = (eventType: 'Bounce' | 'Complaint', email: string, type?: string, tags = {}) => ({
  Records: [
    {
      EventSource: 'aws:sns',
      EventVersion: '1.0',
      EventSubscriptionArn: 'arn:aws:sns:ap-southeast-3:123456789012:ajuan-banten-dev-mail-feedback:2bcfbf39',
      Sns: {
        Type: 'Notification',
        MessageId: '95df01b4-ee98-5cb9-9903-4c221d41eb5e',
        TopicArn: 'arn:aws:sns:ap-southeast-3:123456789012:ajuan-banten-dev-mail-feedback',
        Subject: 'Amazon SES Email Event Notification',
        Timestamp: '2026-12-07T02:00:01.000Z',
        Message: JSON.stringify({
          eventType,
          ...(eventType === 'Bounce'
            ? {
                bounce: {
                  feedbackId: '010001',
                  bounceType: type ?? 'Permanent',
                  bounceSubType: 'General',
                  bouncedRecipients: [
                    { emailAddress: email, action: 'failed', status: '5.1.1', diagnosticCode: 'smtp; 550 5.1.1' },
                  ],
                  timestamp: '2026-12-07T02:00:00.500Z',
                  reportingMTA: 'dsn; mta.example',
                },
              }
            : {
                complaint: {
                  feedbackId: '010002',
                  complaintSubType: null,
                  ...(type && { complaintFeedbackType: type }),
                  complainedRecipients: [{ emailAddress: email }],
                  timestamp: '2026-12-07T02:00:00.500Z',
                },
              }),
          mail: { timestamp: '2026-12-07T02:00:00.000Z', source: 'ajuan@example.id', destination: [email], tags },
        }),
      },
    },
  ],
});
