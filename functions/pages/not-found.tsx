import { document } from './layout';
import { MessagePage } from './tracking';

/** The page at an address that stands for nothing. */
export const notFoundPage = (): string =>
  document(
    <MessagePage title="Tidak ditemukan" text="Periksa alamatnya, atau buka lagi tautan dari surel terbaru Anda." />,
  );
