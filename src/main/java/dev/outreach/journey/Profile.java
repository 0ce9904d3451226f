package dev.outreach.journey;

import dev.outreach.table.Kind;

/** What one person's history says of who they are and how they came, as it goes by. */
public final class Profile {
  private String name;
  private String company;
  private String leadSource;
  private String referredBy;
  private long introductions;

  void accept(TouchEvent touch) {
    name = touch.personName() == null ? name : touch.personName();
    company = touch.company() == null ? company : touch.company();
    leadSource = leadSource == null ? touch.leadSource() : leadSource;
    if (touch.isOutbound() && touch.kind().equals(Kind.INTRODUCTION)) {
      introductions++;
    }
  }

  void accept(ContactEvent contact) {
    name = name == null ? contact.personName() : name;
    company = company == null ? contact.company() : company;
    referredBy = referredBy == null ? contact.referredBy() : referredBy;
  }

  void accept(ContractEvent contract) {
    name = contract.personName() == null ? name : contract.personName();
    company = contract.company() == null ? company : contract.company();
    referredBy = referredBy == null ? contract.referredBy() : referredBy;
  }

  Known known() {
    return new Known(name, company, leadSource, referredBy, introductions);
  }

  /** As in {@link dev.outreach.table.Journeys}. */
  public record Known(
      String name, String company, String leadSource, String referredBy, long introductions) {}
}
