import '../set-office';
import { writeFile } from 'node:fs/promises';
import { roleTitles, standardTimeText, steps } from '../../functions/domain/sop/sop';
import { outcomes } from '../../functions/domain/sop/outcomes';

/** Draws docs/flow.svg from sop.ts: the steps, their owners, and their outcomes. */
const row = 74;
const width = 960;
const Flow = () => (
  <svg
    xmlns="http://www.w3.org/2000/svg"
    viewBox={`0 0 ${width} ${steps.length * row + 16}`}
    font-family="system-ui,sans-serif"
    font-size="14"
  >
    <rect width="100%" height="100%" fill="#fff" />
    {steps.map((step, index) => (
      <g transform={`translate(8 ${index * row + 8})`}>
        {index < steps.length - 1 ? <path d={`M 150 56 v ${row - 56}`} stroke="#14532d" stroke-width="3" /> : null}
        <rect width="300" height="56" rx="6" fill="#fff" stroke="#14532d" stroke-width="2" />
        <text x="12" y="23" font-weight="600" fill="#1c1917">{`${step.number}. ${step.title}`}</text>
        <text x="12" y="43" fill="#57534e">{`${roleTitles[step.owner]}, ${standardTimeText(step.time)}`}</text>
        <text x="320" y="33" fill="#1c1917">
          {step.id === 'request'
            ? 'Terdaftar, atau diperbaiki; dapat dicabut sampai langkah 7'
            : step.outcomes.map((id) => outcomes[id].fact).join(' · ')}
        </text>
      </g>
    ))}
  </svg>
);

await writeFile(new URL('../../docs/flow.svg', import.meta.url), `${(<Flow />).toString()}\n`);
