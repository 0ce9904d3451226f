package dev.outreach.journey;

import java.io.Serializable;

/** Adds up what the histories of one partition come to. */
public interface Tally extends HistoryListener {
  /** What was added up so far; another tally of the same kind can take it over. */
  Serializable state();
}
