import { Stack } from 'aws-cdk-lib';
import {
  ConfigurationSet,
  ConfigurationSetTlsPolicy,
  EmailIdentity,
  Identity,
  MailFromBehaviorOnMxFailure,
} from 'aws-cdk-lib/aws-ses';
import { Construct } from 'constructs';
import { dnsRecord } from './dns-record';
import { mailDomains, type Stage } from './office';
import { resourceName } from './resource-name';

/**
 * The sender: a domain proved by DKIM and a configuration set. No event destination records opens or clicks, and there is no redirect
 * domain. So SES neither rewrites the links in a mail nor adds a pixel to it.
 */
export class Mail extends Construct {
  readonly configurationSet: ConfigurationSet;
  readonly configurationSetName: string;
  readonly fromAddress: string;
  /** The whole From header. */
  readonly from: string;
  /** Every identity of the account in this region. */
  readonly identitiesArn: string;
  readonly configurationSetArn: string;

  constructor(scope: Construct, id: string, stage: Stage) {
    super(scope, id);
    const { from } = stage.mail;
    this.fromAddress = from.address;
    this.from = `"${from.name}" <${from.address}>`;
    // A constant, not the resource's attribute: a mail names the set, and grants are readable in the template.
    this.configurationSetName = resourceName(stage, 'mail');
    this.configurationSet = new ConfigurationSet(this, 'ConfigurationSet', {
      configurationSetName: this.configurationSetName,
      // A mail holds the link that decides, so it must travel over TLS. If the receiver offers none, it bounces, and the desk sees the
      // bounce.
      tlsPolicy: ConfigurationSetTlsPolicy.REQUIRE,
      reputationMetrics: true,
      // The account's own suppression list does not count for this set. The office's marks (domain/office/bounces.ts) are the only list, so
      // that a mailbox which the desk clears is mailed again. SES Developer Guide, "Using configuration set-level suppression".
      disableSuppressionList: true,
    });
    mailDomains(stage).forEach((domain, index) => this.proveDomain(domain, index));
    const arn = (resource: string, name: string) =>
      Stack.of(this).formatArn({ service: 'ses', resource, resourceName: name });
    this.identitiesArn = arn('identity', '*');
    this.configurationSetArn = arn('configuration-set', this.configurationSetName);
  }

  /** The first domain keeps its logical id: CloudFormation would make an identity of the same name a second time, and fail. */
  private proveDomain(domain: string, index: number): void {
    const identity = new EmailIdentity(this, index === 0 ? 'Identity' : `Identity-${domain}`, {
      identity: Identity.domain(domain),
      configurationSet: this.configurationSet,
      // The envelope's sender has the same domain as the From. SPF then aligns for DMARC (RFC 7489, 3.1.2).
      mailFromDomain: `bounce.${domain}`,
      mailFromBehaviorOnMxFailure: MailFromBehaviorOnMxFailure.USE_DEFAULT_VALUE,
    });
    const namePrefix = index === 0 ? '' : `Also${index}`;
    dnsRecord(
      this,
      `${namePrefix}MailFromMx`,
      `bounce.${domain} MX 10 feedback-smtp.${Stack.of(this).region}.amazonses.com`,
    );
    dnsRecord(this, `${namePrefix}MailFromSpf`, `bounce.${domain} TXT "v=spf1 include:amazonses.com ~all"`);
    identity.dkimRecords.forEach(({ name, value }, recordIndex) =>
      dnsRecord(this, `${namePrefix}Dkim${recordIndex + 1}`, `${name} CNAME ${value}`),
    );
  }
}
