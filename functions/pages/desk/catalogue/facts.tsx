import type { Child } from 'hono/jsx';
import { catalogueFields, catalogueForm } from '../../../domain/catalogue/fields';
import type { CatalogueContent, CatalogueField } from '../../../domain/catalogue/record';
import { shownValue } from '../../../domain/catalogue/values';
import { dayText } from '../../../domain/time/dates';
import { Card } from '../../parts/card';
import { KeyValues } from '../../parts/key-values';
import { StatusBadge } from './status';

const valueOf = (name: CatalogueField, content: CatalogueContent): Child => {
  const text = shownValue(name, content);
  if (name === 'status') return <StatusBadge status={content.status} />;
  if (name === 'retryOn' || name === 'checkedOn') return dayText(text);
  if (name === 'url')
    return (
      <a href={text} rel="noopener noreferrer">
        {text}
      </a>
    );
  return text.split('\n').map((line, index) => (
    <>
      {index > 0 ? <br /> : null}
      {line}
    </>
  ));
};

/**
 * Shows the known facts in groups and leaves out empty ones. `isPublic` hides personal data, which only the desk may
 * read.
 */
export const CatalogueFacts = ({ content, isPublic }: { content: CatalogueContent; isPublic?: true }) => (
  <>
    {catalogueForm.groups.map(({ title, fields }) => {
      const names = fields.filter(({ personal }) => !(isPublic && personal)).map(({ name }) => name);
      const knownFields = catalogueFields.filter(
        ({ name, field }) => names.includes(field.name) && shownValue(name, content) !== '',
      );
      return knownFields.length === 0 ? null : (
        <Card title={title}>
          <KeyValues
            facts={knownFields.map(({ name, field: { label } }) => [label, valueOf(name, content)] as const)}
          />
        </Card>
      );
    })}
  </>
);
