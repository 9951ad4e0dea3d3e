import '../../support/set-office';
import { afterTuning } from './after-tuning';
import { beforeTuning } from './before-tuning';
import { type Quality, qualityOf } from './quality';
import { untuned } from './untuned';

const percent = (share: number) => `${(share * 100).toFixed(0)} %`.padStart(6);
const print = (title: string, { pairs, precisionAtTwo, recallAtFive, faults }: Quality) => {
  console.log(`${title}: ${pairs} pairs`);
  console.log(`  precision among the first two shown ${percent(precisionAtTwo)}`);
  console.log(`  recall at five                      ${percent(recallAtFive)}`);
  for (const fault of faults) console.log(`  - ${fault}`);
};

/** `npm run similarity`: how well similar applications are found, on three sets. Weights were tuned on the first alone, and nothing on the third. */
print('Written before the weights were tuned', qualityOf(beforeTuning));
print('Written after', qualityOf(afterTuning));
print('Written without a look at weights or words', qualityOf(untuned));
