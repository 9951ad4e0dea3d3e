/** The region of all local services and their clients. It is part of ARNs and, with DynamoDB Local, of the database's file name. */
export const REGION = 'ap-southeast-3';
