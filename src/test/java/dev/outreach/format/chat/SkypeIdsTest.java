package dev.outreach.format.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.outreach.identity.Identifiers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SkypeIdsTest {
  private static final Identifiers FRENCH = new Identifiers("FR");
  private static final String SERVER = "https://db5-client-s.gateway.example/v1/users/ME/";

  @ParameterizedTest
  @CsvSource({
    "contacts/8:live:ana, skype:live:ana",
    "contacts/8%3Alive%3Aana, skype:live:ana",
    "contacts/4:+33199001122, tel:+33199001122",
    "contacts/28:helper, null",
    "conversations/19:abc@thread.skype, null",
  })
  void anAccountMayBeWrittenAsAnAddress(String path, String person) {
    assertEquals(person, String.valueOf(SkypeIds.person(SERVER + path, FRENCH)));
  }

  @Test
  void aGroupIsOneHoweverItIsWritten() {
    assertTrue(SkypeIds.isGroup("19:abc@thread.skype"));
    assertTrue(SkypeIds.isGroup(SERVER + "conversations/19:abc@thread.skype"));
    assertFalse(SkypeIds.isGroup(SERVER + "contacts/8:live:ana"));
    assertFalse(SkypeIds.isGroup(null));
  }
}
