/** The environment of a function on AWS, for bundles that tests run. Loading a bundle never requests the credentials. */
export const functionEnvironment = {
  AWS_REGION: 'ap-southeast-3',
  AWS_ACCESS_KEY_ID: 'id',
  AWS_SECRET_ACCESS_KEY: 'secret',
  AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
  TABLE_NAME: 'table',
  PUBLIC_URL: 'https://api.example.go.id',
  SITE_URL: 'https://example.go.id',
  STATE_MACHINE_ARN: 'arn:aws:states:ap-southeast-3:000000000000:stateMachine:ajuan',
  MAIL_FROM: 'ajuan@example.go.id',
  FILES_BUCKET: 'files',
  FUNCTION_PREFIX: 'ajuan-banten-dev-',
  PRINT_FOLDER: '/var/task/print',
};
