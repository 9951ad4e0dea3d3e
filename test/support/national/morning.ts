import { type Act, acts, type Rates, type Resource } from './quotas';

/** Returns the acts of each kind that begin in a second of the morning. */
type Arrivals = (second: number) => Rates;

/** The load of a morning on a resource. */
interface Strain {
  name: string;
  /** The units in the busiest second. */
  most: number;
  /** The first second in which it could not serve all requests, or undefined if it always could. */
  fullFrom?: number;
  /** The units that it refused. */
  turnedAway: number;
  /** The longest wait in seconds. */
  longestWait: number;
}

const demand = ({ takes }: Resource, rates: Rates): number =>
  acts.reduce((sum, act) => sum + (takes[act] ?? 0) * rates[act], 0);

/** Returns the submissions per second, with the acts that come with each, that fully use a resource. */
export const fullAt = (resource: Resource, mix: Rates): number => resource.perSecond / demand(resource, mix);

/** Simulates a morning second by second: a bucket of units that fills evenly, and a queue of waiting units. */
export const playMorning = (resource: Resource, arrivals: Arrivals, seconds: number): Strain => {
  const strain: Strain = { name: resource.name, most: 0, turnedAway: 0, longestWait: 0 };
  let [bucket, line] = [resource.burst, 0];
  for (let second = 0; second < seconds; second += 1) {
    const wanted = demand(resource, arrivals(second));
    const there = bucket + resource.perSecond;
    const served = Math.min(line + wanted, there);
    const rest = line + wanted - served;
    bucket = Math.min(resource.burst, there - served);
    strain.most = Math.max(strain.most, wanted);
    if (rest > 1e-9) strain.fullFrom ??= second;
    if (resource.excess === 'turns away') strain.turnedAway += rest;
    else line = rest;
    strain.longestWait = Math.max(strain.longestWait, line / resource.perSecond);
  }
  return strain;
};

interface Morning {
  submissions: number;
  seconds: number;
  /** The busiest second. */
  peakSecond: number;
  mix: Rates;
}

/** Returns arrivals that rise evenly to the busiest second and fall evenly to the end. */
export const triangle = ({ submissions, seconds, peakSecond, mix }: Morning): Arrivals => {
  const peak = (2 * submissions) / seconds;
  return (second) => {
    const part = second < peakSecond ? second / peakSecond : (seconds - second) / (seconds - peakSecond);
    const of = (act: Act) => mix[act] * peak * part;
    return { submit: of('submit'), decide: of('decide'), look: of('look') };
  };
};
