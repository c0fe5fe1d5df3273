import { useEffect, useState } from 'react';
import { useLedger } from './LedgerProvider.tsx';

/** How many complaints there are about any of these products, this one included; null until counted. */
export function useProductCount(products: readonly string[]): number | null {
  const { database } = useLedger();
  const key = products.join(' ');
  const [counted, setCounted] = useState<{ key: string; count: number }>();
  useEffect(() => {
    let current = true;
    if (!database || key === '') return;
    database.complaints
      .where('products')
      .anyOf(key.split(' '))
      .distinct()
      .count()
      .then((count) => current && setCounted({ key, count }))
      .catch((error: unknown) => console.warn('useProductCount:', error));
    return () => {
      current = false;
    };
  }, [database, key]);
  return counted?.key === key ? counted.count : null;
}
