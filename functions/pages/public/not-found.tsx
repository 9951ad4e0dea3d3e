import { document } from '../parts/layout';
import { MessagePage } from './tracking';

/** The page at an address that stands for nothing. */
export const notFoundPage = (): string =>
  document(
    <MessagePage title="Tidak ditemukan" text="Periksa alamatnya, atau buka lagi tautan dari surel terbaru Anda." />,
  );

/** The page at a link of which too little arrived. */
export const cutLinkPage = (): string =>
  document(
    <MessagePage
      title="Tautan terpotong"
      text="Alamat ini tidak lengkap: sebagian hilang saat disalin atau diteruskan. Buka lagi surel kami, lalu tekan tombolnya, atau salin seluruh alamatnya sampai huruf terakhir."
    />,
  );
