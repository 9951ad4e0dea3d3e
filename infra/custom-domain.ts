import { StringParameter } from 'aws-cdk-lib/aws-ssm';
import { Certificate, type ICertificate } from 'aws-cdk-lib/aws-certificatemanager';
import type { Construct } from 'constructs';
import type { CustomDomain } from './office';

/**
 * The certificate of a custom domain. Its ARN holds an account number and is made once by hand, so CloudFormation reads
 * it from Parameter Store when it deploys; the site's certificate must be one of us-east-1, as CloudFront asks.
 */
export const certificateOf = (scope: Construct, { certificate }: CustomDomain): ICertificate =>
  Certificate.fromCertificateArn(scope, 'Certificate', StringParameter.valueForStringParameter(scope, certificate));
