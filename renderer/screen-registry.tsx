import { lazy, type ReactNode } from 'react';
import type { Place } from './app-context.ts';

const files = {
  home: () => import('./screens/counter-home/CounterHome.tsx'),
  newComplaint: () => import('./screens/new-complaint/NewComplaint.tsx'),
  complaint: () => import('./screens/complaint/Complaint.tsx'),
  turned: () => import('./screens/turned/Turned.tsx'),
  approvals: () => import('./screens/approvals/Approvals.tsx'),
  shelf: () => import('./screens/shelf/Shelf.tsx'),
  stocktake: () => import('./screens/shelf/Stocktake.tsx'),
  ledger: () => import('./screens/ledger/Ledger.tsx'),
  suppliers: () => import('./screens/suppliers/Suppliers.tsx'),
  figures: () => import('./screens/figures/Figures.tsx'),
  promises: () => import('./screens/promises/Promises.tsx'),
  compliance: () => import('./screens/compliance/Compliance.tsx'),
  inspection: () => import('./screens/inspection/Inspection.tsx'),
  visit: () => import('./screens/visit/Visit.tsx'),
  quality: () => import('./screens/quality/Quality.tsx'),
  settings: () => import('./screens/settings/Settings.tsx'),
};

const CounterHome = lazy(async () => ({ default: (await files.home()).CounterHome }));
const NewComplaint = lazy(async () => ({ default: (await files.newComplaint()).NewComplaint }));
const Complaint = lazy(async () => ({ default: (await files.complaint()).Complaint }));
const Turned = lazy(async () => ({ default: (await files.turned()).Turned }));
const Approvals = lazy(async () => ({ default: (await files.approvals()).Approvals }));
const Shelf = lazy(async () => ({ default: (await files.shelf()).Shelf }));
const Stocktake = lazy(async () => ({ default: (await files.stocktake()).Stocktake }));
const Ledger = lazy(async () => ({ default: (await files.ledger()).Ledger }));
const Suppliers = lazy(async () => ({ default: (await files.suppliers()).Suppliers }));
const Figures = lazy(async () => ({ default: (await files.figures()).Figures }));
const Promises = lazy(async () => ({ default: (await files.promises()).Promises }));
const Compliance = lazy(async () => ({ default: (await files.compliance()).Compliance }));
const Inspection = lazy(async () => ({ default: (await files.inspection()).Inspection }));
const Visit = lazy(async () => ({ default: (await files.visit()).Visit }));
const Quality = lazy(async () => ({ default: (await files.quality()).Quality }));
const Settings = lazy(async () => ({ default: (await files.settings()).Settings }));

/** Reads the screens' files before anyone asks for them, so that a counter in use never waits (N1). */
export function warmUp(): void {
  for (const file of Object.values(files)) void file();
  void import('./documents/render-pdf.ts').then(({ warmPdf }) => warmPdf());
}

/** The screen for a place. */
export function screenFor(place: Place): ReactNode {
  switch (place.at) {
    case 'counter-home':
      return <CounterHome />;
    case 'new-complaint':
      return <NewComplaint {...(place.start ? { start: place.start } : {})} />;
    case 'complaint':
      return <Complaint id={place.id} scanned={place.scanned ?? false} />;
    case 'turned':
      return <Turned id={place.id} />;
    case 'approvals':
      return <Approvals />;
    case 'shelf':
      return <Shelf {...(place.group ? { group: place.group } : {})} />;
    case 'stocktake':
      return <Stocktake />;
    case 'ledger':
      return <Ledger {...(place.query ? { query: place.query } : {})} />;
    case 'suppliers':
      return <Suppliers claim={place.claim ?? null} />;
    case 'figures':
      return <Figures />;
    case 'promises':
      return <Promises />;
    case 'compliance':
      return <Compliance />;
    case 'inspection':
      return <Inspection />;
    case 'visit':
      return <Visit />;
    case 'quality':
      return (
        <Quality {...(place.about && { about: place.about })} {...(place.held && { held: place.held })} />
      );
    case 'settings':
      return <Settings {...(place.tab ? { tab: place.tab } : {})} />;
  }
}
