package dev.outreach.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Numbers are those set aside for films and books, in France, Germany, Britain, Ireland, Australia
 * and North America. Other countries have none: there the digits after the area code are made up.
 */
class ZonesTest {
  private static final String PARIS = "tel:+33199001122";
  private static final String BERLIN = "tel:+493023125001";
  private static final String NEW_YORK = "tel:+12025550101";

  @ParameterizedTest
  @CsvSource({
    "+33199001122, Europe/Paris",
    "+33639980001, Europe/Paris",
    "+493023125001, Europe/Berlin",
    "+491713920001, Europe/Berlin",
    "+442079460123, Europe/London",
    "+447700900123, Europe/London",
    "+353209100001, Europe/Dublin",
  })
  void aCountryWithOneClockTellsIt(String number, String zone) {
    assertEquals(Optional.of(zone), zone("tel:" + number));
  }

  @ParameterizedTest
  @CsvSource({
    "+12025550101, America/New_York",
    "+13105550101, America/Los_Angeles",
    "+14165550101, America/Toronto",
    "+18085550101, Pacific/Honolulu",
    "+61255501234, Australia/Sydney",
    "+34928000000, Atlantic/Canary",
    "+351292000000, Atlantic/Azores",
  })
  void inACountryWithSeveralTheAreaCodeTellsIt(String number, String zone) {
    assertEquals(Optional.of(zone), zone("tel:" + number));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "+12085550101", // Idaho, half on Mountain and half on Pacific time
        "+18005550199", // freephone, all of North America
        "+61491570156", // mobile, all of Australia
        "+79120000000", // mobile, all of Russia
        "+80012345678", // freephone, the world
      })
  void aNumberThatMayBeOnSeveralClocksTellsNothing(String number) {
    assertEquals(Optional.empty(), zone("tel:" + number));
  }

  @ParameterizedTest
  @CsvSource({
    "+34600000000, Europe/Madrid",
    "+34910000000, Europe/Madrid",
    "+351910000000, Europe/Lisbon",
    "+64210000000, Pacific/Auckland",
  })
  void whereAlmostAllLiveOnOneClockItIsTaken(String number, String zone) {
    assertEquals(Optional.of(zone), zone("tel:" + number));
  }

  @ParameterizedTest
  @CsvSource({
    "+262262161234, Indian/Reunion",
    "+262692000000, Indian/Reunion",
    "+262269612345, Indian/Mayotte",
    "+590590201234, America/Guadeloupe",
    "+596596301234, America/Martinique",
    "+594594101234, America/Cayenne",
    "+687201234, Pacific/Noumea",
  })
  void overseasFranceHasClocksOfItsOwn(String number, String zone) {
    assertEquals(Optional.of(zone), zone("tel:" + number));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tel:",
        "tel:+",
        "tel:+33",
        "tel:+0199001122",
        "tel:0199001122",
        "tel:+331990011x2",
        "tel:+3319900112233445566",
        "tel:+210123456789",
        "+33199001122",
        "email:tel:+33199001122@example.org",
        "x:ana",
        "",
      })
  void whatIsNoNumberTellsNothing(String identifier) {
    assertEquals(Optional.empty(), zone(identifier));
  }

  @Test
  void aPersonWithoutANumberHasNoZone() {
    assertEquals(Optional.empty(), zone());
    assertEquals(Optional.empty(), zone("email:ana@example.org", "linkedin:ana-lima", null));
  }

  @Test
  void numbersThatDisagreeTellNothing() {
    assertEquals(Optional.empty(), zone(PARIS, NEW_YORK));
    assertEquals(Optional.empty(), zone(PARIS, "tel:+442079460123"));
    assertEquals(Optional.empty(), zone(PARIS, "tel:+33199001123", NEW_YORK));
  }

  @Test
  void numbersOnTheSameClockAgreeInAnyOrder() {
    assertEquals(Optional.of("Europe/Berlin"), zone(PARIS, BERLIN));
    assertEquals(Optional.of("Europe/Berlin"), zone(BERLIN, PARIS));
    assertEquals(Optional.of("Europe/Paris"), zone(PARIS, "tel:+33639980001"));
  }

  @Test
  void anAddressOrAFreephoneNumberDoesNotContradictANumber() {
    assertEquals(
        Optional.of("Europe/Paris"), zone("email:ana@example.org", "tel:+80012345678", PARIS));
  }

  @Test
  void theMachinesLocaleAndZonePlayNoPart() {
    Locale locale = Locale.getDefault();
    TimeZone machine = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));
      assertEquals(Optional.of("Europe/Lisbon"), zone("tel:+351210000000"));
      assertEquals(Optional.of("America/Chicago"), zone("tel:+13125550101"));
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(machine);
    }
  }

  @Test
  void allOtherCountriesTellTheirZoneWhateverTheNumber() {
    PhoneNumberUtil phones = PhoneNumberUtil.getInstance();
    List<Integer> open =
        phones.getSupportedCallingCodes().stream()
            .filter(code -> !phones.getRegionCodeForCountryCode(code).equals("001"))
            .filter(code -> zone("tel:+" + code + "000000").isEmpty())
            .sorted()
            .toList();
    assertEquals(List.of(1, 7, 52, 55, 61, 62, 243, 262, 299, 686, 691, 976), open);
  }

  private static Optional<String> zone(String... identifiers) {
    List<String> theirs = Arrays.asList(identifiers);
    return Zones.of(theirs).map(ZoneId::getId);
  }
}
