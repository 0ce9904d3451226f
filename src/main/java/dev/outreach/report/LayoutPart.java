package dev.outreach.report;

import java.util.List;

/** Columns beside each other: one, or those of a {@link Layout}. */
interface LayoutPart<T> {
  List<Layout.Cell<T>> cells();
}
