import { Button } from './button';
import { Icon } from './icon';

interface SearchBoxProps {
  /** The facts in which the text is searched. */
  label: string;
  value: string | undefined;
  kind?: 'secondary';
}

/** Shows the text field of a search with its button. Its form surrounds it. */
export const SearchBox = ({ label, value, kind }: SearchBoxProps) => (
  <div class="search">
    <label class="name" for="f-cari">
      {label}
    </label>
    <input id="f-cari" name="cari" type="search" value={value} maxlength={200} />
    <Button kind={kind}>
      <Icon name="search" />
      Cari
    </Button>
  </div>
);
