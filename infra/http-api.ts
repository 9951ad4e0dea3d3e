import { isOneOf } from '../functions/domain/narrow';
import { present } from '../functions/domain/present';
import { Duration } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import {
  ApiMapping,
  CfnStage,
  CorsHttpMethod,
  DomainName,
  HttpApi,
  HttpMethod,
  HttpStage,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2';
import type { IMetric } from 'aws-cdk-lib/aws-cloudwatch';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { Stack } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { rows } from '../functions/catalog';
import { acknowledge } from './acknowledge';
import { certificateOf } from './custom-domain';
import { dnsRecord } from './dns-record';
import type { Functions } from './functions';
import { logGroup } from './log-group';
import type { CustomDomain, Stage } from './office';
import { accessLogs, resourceName } from './resource-name';
import { tightLimits, tightRoutes } from './tight-routes';

/** The logged facts of a request. Never its path: the last part of a path is often the secret of a link. */
export const accessLog = {
  requestId: '$context.requestId',
  time: '$context.requestTime',
  routeKey: '$context.routeKey',
  status: '$context.status',
  latency: '$context.responseLatency',
};

/** The HTTP API: limited rates, CORS only for the static site. Routes come from the catalog once the functions exist. */
export class PublicApi extends Construct {
  /** Origin of every link, without a slash at the end. */
  readonly publicUrl: string;
  readonly apiId: string;
  private readonly api: HttpApi;
  private readonly apiStage: CfnStage;

  constructor(scope: Construct, id: string, { stage, siteOrigins }: { stage: Stage; siteOrigins: readonly string[] }) {
    super(scope, id);
    this.api = new HttpApi(this, 'HttpApi', {
      apiName: resourceName(stage, 'api'),
      createDefaultStage: false,
      // Links that were mailed before the API had its own name live on for 90 days. The old address keeps answering, unless `api.only` is
      // set.
      disableExecuteApiEndpoint: stage.api?.only === true,
      corsPreflight: {
        allowOrigins: [...siteOrigins],
        allowMethods: [CorsHttpMethod.GET, CorsHttpMethod.POST],
        allowHeaders: ['content-type'],
        // Scripts of the site tell people when to try again. Browsers hide this header of another origin unless it is exposed.
        exposeHeaders: ['retry-after'],
        maxAge: Duration.hours(1),
      },
    });
    this.apiId = this.api.apiId;
    const apiStage = new HttpStage(this, 'Stage', {
      httpApi: this.api,
      stageName: '$default',
      autoDeploy: true,
      throttle: { rateLimit: stage.throttle.rate, burstLimit: stage.throttle.burst },
      accessLogSettings: {
        destination: new LogGroupLogDestination(logGroup(this, 'Logs', stage, accessLogs(stage))),
        format: AccessLogFormat.custom(JSON.stringify(accessLog)),
      },
    });
    const { defaultChild } = apiStage.node;
    if (!(defaultChild instanceof CfnStage)) throw new Error('the API has no stage');
    this.apiStage = defaultChild;
    this.apiStage.routeSettings = Object.fromEntries(tightRoutes.map((route) => [route, tightLimits]));
    const { region, urlSuffix } = Stack.of(this);
    if (stage.api) this.addDomain(stage.api, apiStage);
    this.publicUrl =
      stage.api && !stage.api.pending
        ? `https://${stage.api.domain}`
        : `https://${this.api.apiId}.execute-api.${region}.${urlSuffix}`;
  }

  /** Adds every route of the catalog, to its function. */
  route(functions: Functions): void {
    for (const row of rows) {
      if (!row.routes) continue;
      const integration = new HttpLambdaIntegration(row.name, functions.of(row), {
        // One permission a function, not one a route: a stack holds 500 resources, and a function's policy 20 KB.
        scopePermissionToRoute: false,
      });
      for (const route of row.routes) {
        const [name = '', path = ''] = route.split(' ');
        const method = Object.values(HttpMethod).find((candidate) => candidate === name);
        for (const httpRoute of this.api.addRoutes({ path, methods: [present(method, name)], integration })) {
          // API Gateway refuses settings of a route that is not there yet.
          if (isOneOf(tightRoutes, route)) this.apiStage.node.addDependency(httpRoute);
          acknowledge(httpRoute, {
            APIG4: 'The form is public; every other page asks for the secret in its link, which the function checks.',
          });
        }
      }
    }
  }

  /** Returns the counts of requests and of answers that were errors of ours (5xx), over this period. */
  metrics(period: Duration): { requests: IMetric; errors: IMetric } {
    return {
      requests: this.api.metricCount({ period, statistic: 'Sum' }),
      errors: this.api.metricServerError({ period, statistic: 'Sum' }),
    };
  }

  private addDomain(customDomain: CustomDomain, apiStage: HttpStage): void {
    const domainName = new DomainName(this, 'Domain', {
      domainName: customDomain.domain,
      certificate: certificateOf(this, customDomain),
    });
    new ApiMapping(this, 'Mapping', { api: this.api, domainName, stage: apiStage });
    dnsRecord(this, 'DomainTarget', `${customDomain.domain} CNAME ${domainName.regionalDomainName}`);
  }
}
