/** Shows a text that may break after its slashes in a narrow place: "12/PAB/DISKOMINFO/XI/2026". */
export const Breakable = ({ text }: { text: string }) => (
  <>
    {text.split('/').map((part, index) => (
      <>
        {index > 0 ? (
          <>
            /<wbr />
          </>
        ) : null}
        {part}
      </>
    ))}
  </>
);
