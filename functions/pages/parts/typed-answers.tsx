/** Returns the number of rows of the text box. A longer text scrolls. */
const rowsOf = (text: string): number => Math.min(16, Math.max(3, text.split('\n').length + 1));

/** Shows a person's input as text for selecting and copying. */
export const AnswersBox = ({ text, id, label }: { text: string; id: string; label: string }) => (
  <div class="field">
    <label class="name" for={id}>
      {label}
    </label>
    <textarea id={id} readonly rows={rowsOf(text)}>
      {text}
    </textarea>
  </div>
);

/** Shows input that was posted to a page that no longer accepts it, so that the person can copy it. */
export const UnsentAnswers = ({ text }: { text: string }) =>
  text ? (
    <section class="box alert">
      <h2>Isian Anda belum tersimpan</h2>
      <p>Salin yang masih Anda perlukan sebelum meninggalkan halaman ini.</p>
      <AnswersBox text={text} id="isian" label="Yang Anda tulis" />
    </section>
  ) : null;
