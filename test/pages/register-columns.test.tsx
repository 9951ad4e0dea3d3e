import { registerFilter } from '../../functions/domain/register/register-filter';
import { columnsOf } from '../../functions/pages/desk/register';

const sorted = (query: Record<string, string>) =>
  columnsOf(registerFilter.parse(query)).flatMap((column) => (typeof column === 'string' ? [] : [column]));

it('sorts by number or by due date, keeps what the list is narrowed to, and says how it is sorted', () => {
  expect(sorted({ status: 'berjalan' })).toEqual([
    { name: 'Nomor', href: '/meja?status=berjalan', sort: 'descending' },
    { name: 'Batas waktu', href: '/meja?status=berjalan&urut=batas', sort: undefined },
  ]);
  expect(sorted({ urut: 'batas' }).map(({ href, sort }) => [href, sort])).toEqual([
    ['/meja?', undefined],
    ['/meja?urut=batas', 'ascending'],
  ]);
});

it('offers no order for what a search found', () => {
  expect(sorted({ cari: 'klinik' })).toEqual([]);
});
