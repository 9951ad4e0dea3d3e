import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';

/** Returns the result of a conditional write, or undefined if its condition failed: then nothing was written. */
export const unlessRefused = async <Result>(write: Promise<Result>): Promise<Result | undefined> => {
  try {
    return await write;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return undefined;
    throw error;
  }
};

/** Returns true if a conditional write took place. */
export const isWritten = async (write: Promise<object>): Promise<boolean> => (await unlessRefused(write)) !== undefined;
