import { dayOf } from '../../functions/domain/time/calendar';
import { exampleRequest } from './answers';
import { uploadPaper } from './upload';

/**
 * Sends the example request with both papers by the form's API. `changes`: the fields that differ from the example.
 * @returns its number and its tracking page
 * @throws Error if the request is refused
 */
export const submitExample = async (
  url: string,
  requestId: string,
  changes: Partial<ReturnType<typeof exampleRequest>> = {},
): Promise<{ requestNumber: string; trackingUrl: string }> => {
  const today = dayOf(new Date());
  const attachments = [
    await uploadPaper(url, requestId, 'surat-permohonan'),
    await uploadPaper(url, requestId, 'spesifikasi-teknis'),
  ];
  const response = await fetch(`${url}/api/requests`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ ...exampleRequest(requestId, today), ...changes, attachments }),
  });
  if (response.status !== 201) throw new Error(`submitting answered ${response.status}: ${await response.text()}`);
  return response.json();
};
