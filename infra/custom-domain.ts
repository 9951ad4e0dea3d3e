import { StringParameter } from 'aws-cdk-lib/aws-ssm';
import { Certificate, type ICertificate } from 'aws-cdk-lib/aws-certificatemanager';
import type { Construct } from 'constructs';
import type { CustomDomain } from './office';

/**
 * Returns the certificate of a custom domain. Its ARN contains an account number and is created once by hand. CloudFormation therefore
 * reads it from Parameter Store at deployment. The site's certificate must be in us-east-1, as CloudFront requires.
 */
export const certificateOf = (scope: Construct, { certificate }: CustomDomain): ICertificate =>
  Certificate.fromCertificateArn(scope, 'Certificate', StringParameter.valueForStringParameter(scope, certificate));
