/** The product's own icons, each as paths in a 24 × 24 square. */
const paths = {
  check: 'M5 12.5l4.5 4.5L19 7.5',
  clock: 'M12 3a9 9 0 100 18 9 9 0 000-18zM12 7.5V12l3 2',
  info: 'M12 3a9 9 0 100 18 9 9 0 000-18zM12 11v5M12 7.6v.2',
  warning: 'M12 4L2.8 20h18.4zM12 10v4.5M12 17.2v.2',
  cross: 'M6 6l12 12M18 6L6 18',
  back: 'M9 6l-5 5 5 5M4 11h10a6 6 0 010 12',
  arrow: 'M5 12h14M13 6l6 6-6 6',
  file: 'M6 3h8l4 4v14H6zM14 3v4h4',
  download: 'M12 4v11M7 10.5l5 5 5-5M5 20h14',
  eye: 'M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12zM12 9.5a2.5 2.5 0 100 5 2.5 2.5 0 000-5z',
  people:
    'M9 4.5a3.5 3.5 0 100 7 3.5 3.5 0 000-7zM2.5 20a6.5 6.5 0 0113 0M16 5a3.2 3.2 0 010 6.3M18 14.5a6 6 0 013.5 5.5',
  search: 'M10.5 4a6.5 6.5 0 100 13 6.5 6.5 0 000-13zM15.5 15.5L21 21',
  mail: 'M3 6h18v12H3zM3 7l9 6 9-6',
  empty: 'M3 13l3-8h12l3 8v6H3zM3 13h5l1.5 2.5h5L16 13h5',
  plus: 'M12 5v14M5 12h14',
  edit: 'M4 20l1-4L16 5l3 3L8 19zM14 7l3 3',
  pause: 'M9 6v12M15 6v12',
  bulb: 'M9.5 18h5M10.5 21h3M8.5 15.5v-1.8a6 6 0 117 0v1.8z',
} as const;
export type IconName = keyof typeof paths;

/** Shows an icon next to text with the same meaning, so screen readers skip it. */
export const Icon = ({ name }: { name: IconName }) => (
  <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
    <path d={paths[name]} />
  </svg>
);
